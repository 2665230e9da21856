package org.caseaudit.sheet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseaudit.template.Address;
import org.caseaudit.template.AnswerValue;
import org.caseaudit.template.Derived;
import org.caseaudit.template.Gap;
import org.caseaudit.template.Reading;

/** The JSON of a sheet and of a change to it, as programs send and get it. */
public final class SheetJson {

  /**
   * A change asked for.
   *
   * @param item the item's path; empty or absent for the sheet itself
   * @param state {@code answered}, {@code not-evidenced}, {@code not-applicable} or {@code cleared}
   * @param reason why it doesn't apply: one of the question's codes
   */
  public record Request(
      String operation,
      String question,
      String item,
      long version,
      String state,
      String value,
      String reason,
      String note) {

    AnswerChange change() {
      String given = AnswerValue.NOT_APPLICABLE.equals(state) ? reason : value;
      return new AnswerChange(
          operation, new Address(question, item == null ? "" : item), version, state, given, note);
    }
  }

  /** An answer there is. */
  public record Given(
      String question,
      String item,
      long version,
      String state,
      String value,
      String reason,
      String note,
      Instant savedAt) {

    static Given of(StoredAnswer answer) {
      return of(
          answer.address(),
          answer.version(),
          answer.state(),
          answer.value(),
          answer.note(),
          answer.savedAt());
    }

    static Given of(AnswerChange change) {
      return of(
          change.address(), change.version(), change.state(), change.value(), change.note(), null);
    }

    private static Given of(
        Address address, long version, String state, String given, String note, Instant savedAt) {
      boolean notApplicable = AnswerValue.NOT_APPLICABLE.equals(state);
      return new Given(
          address.question(),
          address.item(),
          version,
          state,
          notApplicable ? null : given,
          notApplicable ? given : null,
          note,
          savedAt);
    }

    /** The same as a part of a problem. */
    JsonObject json() {
      JsonObjectBuilder json =
          Json.createObjectBuilder()
              .add("question", question)
              .add("item", item)
              .add("version", version)
              .add("state", state);
      Map<String, String> texts = new LinkedHashMap<>();
      texts.put("value", value);
      texts.put("reason", reason);
      texts.put("note", note);
      texts.put("at", savedAt == null ? null : savedAt.toString());
      texts.forEach(
          (name, text) -> json.add(name, text == null ? JsonValue.NULL : Json.createValue(text)));
      return json.build();
    }
  }

  /** A question that appeared, vanished, or has another derived answer. */
  public record Changed(
      String question,
      String item,
      boolean asked,
      String state,
      String value,
      String words,
      String working) {

    static Changed of(AnswerSaved.Changed changed) {
      return new Changed(
          changed.address().question(),
          changed.address().item(),
          changed.asked(),
          changed.state(),
          changed.value(),
          changed.words(),
          changed.working());
    }

    static Changed of(Reading reading, Address address, Derived derived) {
      return new Changed(
          address.question(),
          address.item(),
          true,
          derived.value().map(AnswerValue::state).orElse(null),
          derived.value().map(AnswerValue::plain).orElse(null),
          reading.words(address),
          derived.working());
    }
  }

  /** Where a section stands. */
  public record Standing(String section, int answered, int asked, int gaps, String status) {

    static Standing of(AnswerSaved.Standing standing) {
      return new Standing(
          standing.section(),
          standing.progress().answered(),
          standing.progress().asked(),
          standing.progress().gaps(),
          standing.status().label());
    }
  }

  /** What came of a change. */
  public record Saved(
      Instant savedAt, Given answer, List<Changed> changed, List<Standing> sections) {

    static Saved of(AnswerSaved saved) {
      return new Saved(
          saved.savedAt(),
          Given.of(saved.answer()),
          saved.changed().stream().map(Changed::of).toList(),
          saved.sections().stream().map(Standing::of).toList());
    }
  }

  /** An answer that is still missing. */
  public record Missing(String question, String item, String section, String message) {

    static Missing of(OpenedSheet sheet, Gap gap) {
      return new Missing(
          gap.address().question(),
          gap.address().item(),
          sheet.template().question(gap.address().question()).section().code(),
          gap.message());
    }
  }

  /** Where an answer could go. */
  public record Place(String question, String item) {

    static Place of(Address address) {
      return new Place(address.question(), address.item());
    }
  }

  /** A sheet, whole. */
  public record Whole(
      long id,
      String template,
      int templateVersion,
      String status,
      int revision,
      String childReference,
      List<Given> answers,
      List<Changed> derived,
      List<Place> notAsked,
      List<Standing> sections,
      List<Missing> gaps) {

    /** All there is to say of a sheet. */
    public static Whole of(OpenedSheet opened) {
      AnswerSheet sheet = opened.sheet();
      Reading reading = opened.reading();
      return new Whole(
          sheet.getId(),
          sheet.template().code(),
          sheet.template().version(),
          sheet.getStatus().name().toLowerCase(java.util.Locale.ROOT),
          sheet.getRevision(),
          sheet.getStratum().childReference(),
          opened.given().stream().map(Given::of).toList(),
          reading.addresses().stream()
              .flatMap(
                  address ->
                      reading
                          .derived(address)
                          .map(derived -> Changed.of(reading, address, derived))
                          .stream())
              .toList(),
          reading.addresses().stream()
              .filter(address -> !reading.asked(address))
              .map(Place::of)
              .toList(),
          AnswerSaved.standings(opened).stream().map(Standing::of).toList(),
          reading.gaps().stream().map(gap -> Missing.of(opened, gap)).toList());
    }
  }

  private SheetJson() {}
}
