package org.caseaudit.user;

import java.util.Optional;
import java.util.regex.Pattern;
import org.caseaudit.shared.Refused;

/** An address that fits into one header of a message, and nothing beside it. */
final class EmailAddress {

  static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+([.][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?([.][A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

  private EmailAddress() {}

  /**
   * As it was typed, without blanks around it; nothing if nothing was typed.
   *
   * @throws Refused if it is no address
   */
  static Optional<String> typed(String text) {
    String address = text == null ? "" : text.strip();
    if (address.isEmpty()) {
      return Optional.empty();
    }
    if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
      throw Refused.invalid("Enter an e-mail address such as name@example.org, or none.");
    }
    return Optional.of(address);
  }
}
