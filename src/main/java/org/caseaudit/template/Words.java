package org.caseaudit.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A run of words that a newer text kept, left out or put in. */
public record Words(Fate fate, String text) {

  /** What became of words. */
  public enum Fate {
    KEPT,
    LEFT_OUT,
    PUT_IN
  }

  /** Beyond this, comparing word by word takes longer than it helps. */
  private static final int MOST_WORDS = 1500;

  private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}’'-]+|.", Pattern.DOTALL);

  public boolean isKept() {
    return fate == Fate.KEPT;
  }

  public boolean isPutIn() {
    return fate == Fate.PUT_IN;
  }

  /** What one text makes of another, word by word, in the order in which they are read. */
  public static List<Words> between(String before, String after) {
    List<String> these = words(before);
    List<String> those = words(after);
    if (before.equals(after) || Math.max(these.size(), those.size()) > MOST_WORDS) {
      return runs(whole(before, after));
    }
    int[][] kept = longestKept(these, those);
    List<Words> found = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < these.size() || j < those.size()) {
      boolean same = i < these.size() && j < those.size() && these.get(i).equals(those.get(j));
      if (same) {
        found.add(new Words(Fate.KEPT, these.get(i++)));
        j++;
      } else if (j == those.size() || (i < these.size() && kept[i + 1][j] >= kept[i][j + 1])) {
        found.add(new Words(Fate.LEFT_OUT, these.get(i++)));
      } else {
        found.add(new Words(Fate.PUT_IN, those.get(j++)));
      }
    }
    return runs(found);
  }

  private static List<Words> whole(String before, String after) {
    return before.equals(after)
        ? List.of(new Words(Fate.KEPT, before))
        : List.of(new Words(Fate.LEFT_OUT, before), new Words(Fate.PUT_IN, after));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** How many words can be kept from each pair of places on. */
  private static int[][] longestKept(List<String> these, List<String> those) {
    int[][] kept = new int[these.size() + 1][those.size() + 1];
    for (int i = these.size() - 1; i >= 0; i--) {
      for (int j = those.size() - 1; j >= 0; j--) {
        kept[i][j] =
            these.get(i).equals(those.get(j))
                ? kept[i + 1][j + 1] + 1
                : Math.max(kept[i + 1][j], kept[i][j + 1]);
      }
    }
    return kept;
  }

  /** Words of one fate that follow one another, together; lone spaces between changes join them. */
  private static List<Words> runs(List<Words> words) {
    List<Words> runs = new ArrayList<>();
    StringBuilder leftOut = new StringBuilder();
    StringBuilder putIn = new StringBuilder();
    for (int at = 0; at < words.size(); at++) {
      Words each = words.get(at);
      boolean between =
          each.isKept()
              && each.text().isBlank()
              && leftOut.length() + putIn.length() > 0
              && at + 1 < words.size()
              && !words.get(at + 1).isKept();
      if (each.isKept() && !between) {
        add(runs, leftOut, putIn);
        add(runs, each);
        continue;
      }
      if (each.fate() != Fate.PUT_IN) {
        leftOut.append(each.text());
      }
      if (each.fate() != Fate.LEFT_OUT) {
        putIn.append(each.text());
      }
    }
    add(runs, leftOut, putIn);
    return Collections.unmodifiableList(runs);
  }

  private static void add(List<Words> runs, StringBuilder leftOut, StringBuilder putIn) {
    add(runs, new Words(Fate.LEFT_OUT, leftOut.toString()));
    add(runs, new Words(Fate.PUT_IN, putIn.toString()));
    leftOut.setLength(0);
    putIn.setLength(0);
  }

  private static void add(List<Words> runs, Words next) {
    if (next.text().isEmpty()) {
      return;
    }
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).fate() == next.fate()) {
      runs.set(last, new Words(next.fate(), runs.get(last).text() + next.text()));
    } else {
      runs.add(next);
    }
  }
}
