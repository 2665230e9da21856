package org.caseaudit.imports;

import java.text.Normalizer;
import java.util.Locale;

/** How headings and codes are compared: letters and digits only, whatever stands around them. */
final class Heading {

  private Heading() {}

  /** "Unaccompanied … (Y/N))" and "unaccompanied … (y/n)" come to the same. */
  static String plain(String words) {
    String flat = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return flat.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
