package org.caseaudit.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseaudit.web.PageParameters;

/** What the address of the list of actions says: which of them, in which order. */
@RequestScoped
public class RemedialAddress {

  private static final List<String> KEPT =
      List.of("mine", "team", "state", "recommendation", "theme", "sort", "page");

  @Inject private PageParameters parameters;

  /** The actions asked for; those still open, if it doesn't say. */
  RemedialFilter filter() {
    String sort = parameters.text("sort");
    boolean turned = sort.startsWith("-");
    String by = turned ? sort.substring(1) : sort;
    String team = parameters.text("team");
    return new RemedialFilter(
        "true".equals(parameters.text("mine")),
        team.matches("\\d{1,18}") ? Long.valueOf(team) : null,
        Arrays.stream(RemedialFilter.State.values())
            .filter(state -> state.getCode().equals(parameters.text("state")))
            .findFirst()
            .orElse(RemedialFilter.State.OPEN),
        parameters.text("recommendation"),
        parameters.text("theme"),
        List.of("due", "child", "team", "owner", "status").contains(by) ? by : "due",
        turned);
  }

  /** Counted from 1. */
  int page() {
    String page = parameters.text("page");
    return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
  }

  /** The same list with some of what is said replaced, to follow a path; back on its first page. */
  String with(Map<String, String> replaced) {
    String query =
        KEPT.stream()
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
