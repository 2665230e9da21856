package org.caseaudit.template;

/**
 * Where an answer belongs: a question, and the item of its group: empty for the sheet itself,
 * {@code a1} in a group's item, {@code a1/x2} in an item of a group within that item.
 */
public record Address(String question, String item) {

  public static Address of(String question) {
    return new Address(question, "");
  }

  /** Reads what {@link #toString} writes. */
  public static Address parse(String text) {
    int at = text.indexOf('@');
    return at < 0 ? of(text) : new Address(text.substring(0, at), text.substring(at + 1));
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
