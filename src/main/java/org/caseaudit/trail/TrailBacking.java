package org.caseaudit.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseaudit.user.Refusal;
import org.caseaudit.user.RefusalService;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;

/** The trail, as its address filters it. */
@Named
@RequestScoped
public class TrailBacking {

  private static final List<String> FILTERS =
      List.of("kind", "subject", "person", "from", "until", "question");

  @Inject private TrailService trailService;
  @Inject private RefusalService refusalService;
  @Inject private UserRepository users;
  @Inject private ExternalContext external;

  private Map<String, String> asked;
  private TrailPage page;
  private TrailService.Verification verification;

  @PostConstruct
  void load() {
    asked =
        external.getRequestParameterMap().entrySet().stream()
            .filter(parameter -> !parameter.getValue().isBlank())
            .collect(Collectors.toMap(Map.Entry::getKey, p -> p.getValue().strip()));
    TrailFilter filter =
        new TrailFilter(
            asked.get("kind"),
            asked.get("subject"),
            number(asked.get("person")),
            day(asked.get("from")),
            day(asked.get("until")),
            asked.get("question"));
    String before = asked.get("before");
    page = trailService.page(filter, before == null ? null : TrailCursor.of(before));
  }

  /** Proves that the trail is what was written. */
  public void verify() {
    verification = trailService.verify();
  }

  private static Long number(String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  public List<TrailEntry> getEntries() {
    return page.entries();
  }

  /** The address of the entries before these; null when there are none. */
  public String getOlder() {
    if (page.older() == null) {
      return null;
    }
    Stream<String> filters =
        FILTERS.stream()
            .map(name -> asked.get(name) == null ? null : name + "=" + encoded(asked.get(name)))
            .filter(Objects::nonNull);
    return Stream.concat(filters, Stream.of("before=" + page.older()))
        .collect(Collectors.joining("&", "/trail?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What the address asks for, by the name of the filter. */
  public Map<String, String> getAsked() {
    return asked;
  }

  public boolean isFiltered() {
    return FILTERS.stream().anyMatch(asked::containsKey);
  }

  public List<String> getKinds() {
    return trailService.kinds();
  }

  public List<User> getPeople() {
    return users.all();
  }

  public List<Refusal> getRefusals() {
    return refusalService.latest();
  }

  /** What the check found; null until it was asked for. */
  public TrailService.Verification getVerification() {
    return verification;
  }
}
