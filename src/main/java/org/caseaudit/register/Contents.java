package org.caseaudit.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.sheet.StoredAnswer;
import org.caseaudit.template.AnswerType;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Question;

/**
 * What an entry says: whom it is about, and each answer that was given and not filled in. Two
 * entries that say the same are one, typed in or sent in a file.
 */
record Contents(String child, SortedMap<String, Given> answers) {

  static Contents of(OpenedSheet opened) {
    SortedMap<String, Given> answers = new TreeMap<>();
    for (StoredAnswer answer : opened.given()) {
      if (opened.reading().asked(answer.address())
          && isSaid(opened.template().question(answer.address().question()))) {
        opened
            .reading()
            .answer(answer.address())
            .ifPresent(
                value -> answers.put(answer.address().toString(), new Given(value, answer.note())));
      }
    }
    return new Contents(opened.sheet().getStratum().childReference(), answers);
  }

  /** Whether somebody has to say it, and it isn't filled in or worked out. */
  static boolean isSaid(Question question) {
    return question.prefill().isEmpty() && question.derivation().isEmpty();
  }

  /** Of the questions a file can answer: those that stand by themselves. */
  static boolean isInFile(Question question) {
    return question.depth() == 0 && isSaid(question) && question.type() != AnswerType.GROUP;
  }

  static List<Question> inFile(AuditTemplate template) {
    return template.questions().stream().filter(Contents::isInFile).toList();
  }

  /** SHA-256 of it, in hexadecimal. */
  String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((child + "\u0001").getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, Given> answer : answers.entrySet()) {
        String line = answer.getKey() + "\u0000" + answer.getValue().plain() + "\u0001";
        sha256.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
