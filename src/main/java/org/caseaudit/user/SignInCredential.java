package org.caseaudit.user;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** A username and a password, and the address they came from. */
class SignInCredential extends UsernamePasswordCredential {

  private final String address;

  SignInCredential(String username, String password, String address) {
    super(username, password);
    this.address = address;
  }

  String address() {
    return address;
  }
}
