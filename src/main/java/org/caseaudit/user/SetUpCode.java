package org.caseaudit.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Locale;
import org.caseaudit.shared.DataHome;
import org.caseaudit.shared.SettingRepository;

/**
 * A code that only somebody who can read the server's files knows: whoever shows it makes the first
 * account. It is in the database, so that every node has the same, and works once.
 */
@ApplicationScoped
public class SetUpCode {

  private static final String SETTING = "set-up-code";
  private static final String SPENT = "spent";
  private static final String FILE = "setup-code.txt";
  private static final String WELCOME = "welcome.txt";
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  @Inject private SettingRepository settings;
  @Inject private DataHome dataHome;

  /** Makes the code if there is none, and leaves it where whoever started the server finds it. */
  void offer() {
    settings.putIfAbsent(SETTING, random());
    String code = settings.find(SETTING).orElseThrow();
    dataHome.write(FILE, code + "\n");
    String port = System.getenv().getOrDefault("CASEAUDIT_PORT", "8080");
    dataHome.write(
        WELCOME,
        """
        Case Audit is ready. Make the first administrator's account here:
          http://localhost:%s/first-start?code=%s
        """
            .formatted(port, code));
  }

  /** Takes the code; of two who show it at the same time, one is taken. */
  boolean isTaken(String shown) {
    String code = shown.strip().toUpperCase(Locale.ROOT);
    return !code.equalsIgnoreCase(SPENT) && settings.replace(SETTING, code, SPENT);
  }

  /** Nobody needs it any more. */
  void withdraw() {
    if (dataHome.isThere(FILE)) {
      dataHome.remove(FILE);
      dataHome.remove(WELCOME);
    }
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }
}
