package org.caseaudit.message;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseaudit.work.Task;
import org.caseaudit.work.WorkKind;

/** What somebody has to do, counted: the words of a digest. */
record DigestWords(
    Map<WorkKind, List<Task>> work, long unread, LocalDate today, DigestTimes times) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

  /** "5 things to do, 1 overdue". */
  String subject() {
    List<Task> all = work.values().stream().flatMap(Collection::stream).toList();
    return (all.size() == 1 ? "1 thing to do" : all.size() + " things to do") + overdue(all);
  }

  String text() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        "You have something to do in Case Audit.\n\n"
            + work.entrySet().stream()
                .map(
                    each ->
                        "- "
                            + each.getKey().counted(each.getValue().size())
                            + overdue(each.getValue()))
                .collect(Collectors.joining("\n")));
    String reminders = reminders();
    if (!reminders.isEmpty()) {
      paragraphs.add("A reminder:\n\n" + reminders);
    }
    if (unread > 0) {
      paragraphs.add(
          unread == 1
              ? "1 message to you has not been read."
              : unread + " messages to you have not been read.");
    }
    return String.join("\n\n", paragraphs);
  }

  private String overdue(List<Task> tasks) {
    long late = tasks.stream().filter(task -> task.dueOn().isBefore(today)).count();
    return late == 0 ? "" : ", " + late + " overdue";
  }

  private String reminders() {
    Map<LocalDate, Map<String, Long>> byDay = new TreeMap<>();
    work.forEach(
        (kind, tasks) ->
            tasks.stream()
                .filter(task -> times.reminds(today, task.dueOn()))
                .collect(Collectors.groupingBy(Task::dueOn, Collectors.counting()))
                .forEach(
                    (day, number) ->
                        byDay
                            .computeIfAbsent(day, each -> new TreeMap<>())
                            .put(kind.counted(number), number)));
    return byDay.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().entrySet().stream()
                    .map(each -> "- " + each.getKey() + when(entry.getKey(), each.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private String when(LocalDate day, long number) {
    String verb = day.isBefore(today) ? (number == 1 ? "was" : "were") : number == 1 ? "is" : "are";
    return ": " + verb + " due on " + DAY.format(day);
  }
}
