package org.caseaudit.shared;

/**
 * What an event is about.
 *
 * @param kind the kind of thing in lower case, as in the address of its page: {@code audit}, {@code
 *     sheet}, {@code account}
 * @param id its identifier within that kind
 */
public record Subject(String kind, String id) {

  /** A subject whose identifier is a database id. */
  public static Subject of(String kind, long id) {
    return new Subject(kind, Long.toString(id));
  }
}
