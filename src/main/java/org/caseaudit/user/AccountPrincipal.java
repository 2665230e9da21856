package org.caseaudit.user;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;
import java.util.stream.Collectors;

/** An account as the container knows it: a name, and its roles as groups. */
class AccountPrincipal extends CallerPrincipal {

  private final transient User user;

  AccountPrincipal(User user) {
    super(user.getUsername());
    this.user = user;
  }

  User user() {
    return user;
  }

  Set<String> groups() {
    return user.getRoles().stream().map(Role::name).collect(Collectors.toSet());
  }
}
