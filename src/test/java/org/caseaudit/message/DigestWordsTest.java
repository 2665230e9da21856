package org.caseaudit.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseaudit.work.Task;
import org.caseaudit.work.Task.Urgency;
import org.caseaudit.work.WorkKind;
import org.junit.jupiter.api.Test;

class DigestWordsTest {

  private static final LocalDate MONDAY = LocalDate.of(2017, 9, 18);
  private static final DigestTimes TIMES = new DigestTimes(Optional.of(LocalTime.of(7, 0)), 3);
  private static final WorkKind AUDITS = new WorkKind("audit to do", "audits to do", "Audit due");
  private static final WorkKind REVIEWS =
      new WorkKind("audit to review", "audits to review", "Audit to review");

  private final Map<WorkKind, List<Task>> work = new LinkedHashMap<>();

  private DigestWords words(long unread) {
    return new DigestWords(work, unread, MONDAY, TIMES);
  }

  private static Task due(LocalDate day) {
    return new Task(
        Urgency.IN_TIME, day, "/audits/1", "Begin the audit of CL-0001", "Spring", "Planned");
  }

  @Test
  void countsEachKindAndWhatIsOverdue() {
    work.put(
        AUDITS,
        List.of(due(MONDAY.minusDays(5)), due(MONDAY.plusDays(10)), due(MONDAY.plusDays(10))));
    work.put(REVIEWS, List.of(due(MONDAY)));

    assertThat(words(0).subject()).isEqualTo("4 things to do, 1 overdue");
    assertThat(words(0).text())
        .isEqualTo(
            "You have something to do in Case Audit.\n\n"
                + "- 3 audits to do, 1 overdue\n"
                + "- 1 audit to review");
  }

  @Test
  void remindsOfWhatIsDueSoonAndOfWhatWasDueYesterday() {
    work.put(AUDITS, List.of(due(LocalDate.of(2017, 9, 21)), due(LocalDate.of(2017, 9, 15))));

    assertThat(words(0).text())
        .endsWith(
            "A reminder:\n\n"
                + "- 1 audit to do: was due on Friday 15 September\n"
                + "- 1 audit to do: is due on Thursday 21 September");
  }

  @Test
  void saysHowManyMessagesWereNotRead() {
    work.put(AUDITS, List.of(due(MONDAY.plusDays(10))));

    assertThat(words(1).text()).endsWith("1 message to you has not been read.");
    assertThat(words(7).text()).endsWith("7 messages to you have not been read.");
  }

  @Test
  void saysNothingOfAChild() {
    work.put(AUDITS, List.of(due(MONDAY.minusDays(3)), due(MONDAY.plusDays(3))));

    assertThat(words(2).subject() + words(2).text()).doesNotContain("CL-0001", "Spring");
  }
}
