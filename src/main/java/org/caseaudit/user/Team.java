package org.caseaudit.user;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.regex.Pattern;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;

/** A team of social workers. Its code is what a caseload list says; it is closed, never deleted. */
@Entity
@Table(name = "team")
public class Team extends BaseEntity {

  public static final int LONGEST_CODE = 40;
  public static final int LONGEST_NAME = 80;

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 &/._-]{0,39}");

  private String code;
  private String name;
  private boolean active = true;

  protected Team() {}

  /** Opens a team. */
  public Team(String code, String name) {
    String wanted = code == null ? "" : code.strip();
    if (!CODE.matcher(wanted).matches()) {
      throw Refused.invalid(
          "A team's code has 1 to 40 letters, digits, blanks or & / . _ - and begins with a letter or digit.");
    }
    this.code = wanted;
    rename(name);
  }

  void rename(String wanted) {
    String stripped = wanted == null ? "" : wanted.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw Refused.invalid("Enter a team name of 1 to " + LONGEST_NAME + " characters.");
    }
    name = stripped;
  }

  void close() {
    if (!active) {
      throw Refused.conflict(name + " is closed already.");
    }
    active = false;
  }

  void reopen() {
    if (active) {
      throw Refused.conflict(name + " is open already.");
    }
    active = true;
  }

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  public boolean isActive() {
    return active;
  }
}
