package org.caseaudit.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where people reach the application, for links that leave it. It is what the installation says,
 * never what a request claims: a forged Host header must not lead anybody elsewhere.
 */
@ApplicationScoped
public class BaseUrl {

  private static final String NAME = "CASEAUDIT_BASE_URL";

  private final String address;
  private final boolean given;

  public BaseUrl() {
    this(System.getenv());
  }

  BaseUrl(Map<String, String> environment) {
    Optional<String> said = said(environment);
    given = said.isPresent();
    address =
        said.orElseGet(
            () -> "http://localhost:" + environment.getOrDefault("CASEAUDIT_PORT", "8080"));
  }

  /**
   * What the installation says, without a slash at its end; nothing if it doesn't.
   *
   * @throws IllegalArgumentException in words for whoever set it, if it is no address
   */
  public static Optional<String> said(Map<String, String> environment) {
    String said = environment.getOrDefault(NAME, "").strip();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    if (!said.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?")) {
      throw new IllegalArgumentException(
          NAME
              + " is \""
              + said
              + "\", which is not an address such as https://audit.example.org.");
    }
    return Optional.of(said.replaceAll("/+$", ""));
  }

  /** A path of the application as a whole address. */
  public String of(String path) {
    return address + path;
  }

  /** The name of the machine, for what has to be unlike anybody else's. */
  public String host() {
    return URI.create(address).getHost();
  }

  /** Whether the installation says it; else it is this machine. */
  public boolean isGiven() {
    return given;
  }
}
