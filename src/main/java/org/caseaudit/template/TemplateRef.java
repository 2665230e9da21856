package org.caseaudit.template;

/** One published version of a template or a part. Its content never changes. */
public record TemplateRef(String code, int version) {

  /** Reads {@code written-plan@1}, the form used in includes and addresses. */
  public static TemplateRef parse(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1) {
      throw new IllegalArgumentException(
          "“" + text + "” is not a code and a version, such as header@1");
    }
    try {
      return new TemplateRef(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("“" + text + "” has no version number after the @", e);
    }
  }

  /** The form that {@link #parse} reads. */
  public String id() {
    return code + "@" + version;
  }

  @Override
  public String toString() {
    return code + " v" + version;
  }
}
