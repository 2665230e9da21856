package org.caseaudit.template;

/**
 * Where an answer belongs: a question, and the item of its group: empty for the sheet itself,
 * {@code a1} in a group's item, {@code a1/x2} in an item of a group within that item.
 */
public record Address(String question, String item) {

  public static Address of(String question) {
    return new Address(question, "");
  }

  /**
   * Where a question is answered as seen from an item: in it, in one around it, or on the sheet.
   */
  static Address of(Question question, String item) {
    int end = 0;
    for (int keys = question.depth(); keys > 0 && end < item.length(); keys--) {
      int slash = item.indexOf('/', end + 1);
      end = slash < 0 ? item.length() : slash;
    }
    return new Address(question.code(), item.substring(0, end));
  }

  /** Reads what {@link #toString} writes. */
  public static Address parse(String text) {
    int at = text.indexOf('@');
    return at < 0 ? of(text) : new Address(text.substring(0, at), text.substring(at + 1));
  }

  /** The path of the item around the innermost one; empty when that is the sheet. */
  public String enclosingItem() {
    return item.substring(0, Math.max(0, item.lastIndexOf('/')));
  }

  /** The key of the innermost item. */
  String key() {
    return item.substring(item.lastIndexOf('/') + 1);
  }

  /** The item path of {@code key} in the group at this address. */
  public String itemPath(String key) {
    return item.isEmpty() ? key : item + "/" + key;
  }

  /** Whether its item is as deep as the question is nested, with keys of an acceptable form. */
  public boolean isFor(Question asked) {
    return asked.depth() == 0
        ? item.isEmpty()
        : item.matches("[a-z0-9]{1,8}(/[a-z0-9]{1,8}){" + (asked.depth() - 1) + "}");
  }

  @Override
  public String toString() {
    return item.isEmpty() ? question : question + "@" + item;
  }
}
