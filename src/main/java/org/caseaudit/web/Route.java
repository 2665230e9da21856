package org.caseaudit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address people see and the view that answers it: {@code /audits/{id}/{section}} shows {@code
 * /pages/audits/section.xhtml} with the parameters {@code id} and {@code section}.
 */
record Route(Pattern address, List<String> parameters, String view) {

  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

  /** Letters, digits and hyphens, and a number after a dot as in {@code 1.4}: no file's ending. */
  private static final String VALUE = "([A-Za-z0-9][A-Za-z0-9-]{0,63}(?:[.][0-9]{1,3})?)";

  /** A route from an address with parameters in braces to a view below {@code /pages}. */
  static Route of(String address, String view) {
    List<String> parameters = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(address);
    while (matcher.find()) {
      parameters.add(matcher.group(1));
    }
    Pattern pattern = Pattern.compile(matcher.replaceAll(VALUE));
    return new Route(pattern, List.copyOf(parameters), "/pages/" + view + ".xhtml");
  }

  /** Where to forward this path to, or nothing when it isn't this route's. */
  Optional<String> forward(String path) {
    Matcher matcher = address.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    StringBuilder target = new StringBuilder(view);
    for (int i = 0; i < parameters.size(); i++) {
      target.append(i == 0 ? '?' : '&').append(parameters.get(i)).append('=');
      target.append(matcher.group(i + 1));
    }
    return Optional.of(target.toString());
  }
}
