package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** The accounts of this application, as Jakarta Security asks about them. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

  @Inject private SignInService signInService;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof SignInCredential shown)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    return signInService
        .verify(shown.getCaller(), shown.getPasswordAsString(), shown.address())
        .map(AccountPrincipal::new)
        .map(account -> new CredentialValidationResult(account, account.groups()))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
