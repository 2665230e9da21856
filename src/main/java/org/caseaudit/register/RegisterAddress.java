package org.caseaudit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseaudit.web.PageParameters;

/** What the address of a register's list says: which entries, in which order. */
@RequestScoped
public class RegisterAddress {

  private static final List<String> KEPT =
      List.of("child", "words", "team", "from", "to", "status", "sort");

  @Inject private PageParameters parameters;

  /** The entries asked for. */
  RegisterQuery query(String register) {
    String sort = parameters.text("sort");
    boolean descending = sort.isEmpty() || sort.startsWith("-");
    String by = sort.startsWith("-") ? sort.substring(1) : sort;
    return new RegisterQuery(
        register,
        parameters.text("child"),
        parameters.text("words"),
        parameters.text("team").matches("\\d{1,18}") ? Long.valueOf(parameters.text("team")) : null,
        day("from"),
        day("to"),
        status(),
        by.matches("[A-Za-z0-9]{1,12}") ? by : RegisterQuery.BY_DAY,
        descending);
  }

  private LocalDate day(String name) {
    try {
      return parameters.text(name).isEmpty() ? null : LocalDate.parse(parameters.text(name));
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  private RegisterEntry.Status status() {
    return Arrays.stream(RegisterEntry.Status.values())
        .filter(status -> code(status).equals(parameters.text("status")))
        .findFirst()
        .orElse(null);
  }

  /** As in the address: {@code being-corrected}. */
  static String code(RegisterEntry.Status status) {
    return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Counted from 1. */
  int page() {
    String page = parameters.text("page");
    return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
  }

  /** The filters and the order, with some of them replaced, to follow a path. */
  String with(Map<String, String> replaced) {
    String query =
        java.util.stream.Stream.concat(KEPT.stream(), java.util.stream.Stream.of("page"))
            .map(
                name ->
                    Map.entry(
                        name,
                        replaced.getOrDefault(
                            name, name.equals("page") ? "" : parameters.text(name))))
            .filter(entry -> !entry.getValue().isEmpty())
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }
}
