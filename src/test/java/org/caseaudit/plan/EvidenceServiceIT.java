package org.caseaudit.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseaudit.inside.Made.run;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.caseaudit.inside.Made;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.Actor;
import org.caseaudit.user.NotAllowed;
import org.caseaudit.user.Role;
import org.junit.jupiter.api.Test;

/** Files that show what was done. */
class EvidenceServiceIT extends ServerIT {

  private static final byte[] MINUTES = "%PDF-1.7 minutes".getBytes(UTF_8);

  @Inject private Made made;
  @Inject private EvidenceService evidence;

  @Resource(lookup = "java:jboss/datasources/CaseAudit")
  private DataSource database;

  private Actor somebody(Role role) {
    return made.somebody(role, Set.of());
  }

  private EvidenceFile filed(Actor lead) {
    return made.as(lead, () -> evidence.file("1.7", "minutes.pdf", MINUTES));
  }

  private long contentsOf(EvidenceFile file) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement count =
            connection.prepareStatement(
                "SELECT count(*) FROM evidence_content WHERE file_id = ?")) {
      count.setLong(1, file.getId());
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  @Test
  void aFileIsReadAsItWasFiled() {
    EvidenceFile file = filed(somebody(Role.QA_LEAD));

    EvidenceService.Opened opened =
        made.as(somebody(Role.BOARD), () -> evidence.open(file.getId()));

    assertThat(opened.content()).isEqualTo(MINUTES);
    assertThat(opened.file().getKind()).isEqualTo(EvidenceKind.PDF);
    assertThat(opened.file().getSha256()).hasSize(64);
  }

  @Test
  void aFileThatIsRefusedLeavesNothingBehind() {
    Actor lead = somebody(Role.QA_LEAD);
    int before = made.as(lead, () -> evidence.ofAction("1.3")).size();

    assertThatThrownBy(
            () -> made.as(lead, () -> evidence.file("1.3", "page.html", "<p>".getBytes(UTF_8))))
        .isInstanceOf(Refused.class);

    assertThat(made.as(lead, () -> evidence.ofAction("1.3"))).hasSize(before);
  }

  @Test
  void withdrawingRemovesTheContentAndKeepsTheRecord() throws SQLException {
    Actor lead = somebody(Role.QA_LEAD);
    EvidenceFile file = filed(lead);
    assertThat(contentsOf(file)).isOne();

    made.as(lead, run(() -> evidence.withdraw("1.7", file.getId(), "It names somebody.")));

    assertThat(contentsOf(file)).isZero();
    assertThat(made.as(lead, () -> evidence.ofAction("1.7")))
        .filteredOn(it -> it.getId().equals(file.getId()))
        .singleElement()
        .satisfies(it -> assertThat(it.getWithdrawnReason()).isEqualTo("It names somebody."));
    assertThatThrownBy(() -> made.as(lead, () -> evidence.open(file.getId())))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aFileIsWithdrawnFromWhatItIsAboutOnly() {
    Actor lead = somebody(Role.QA_LEAD);
    EvidenceFile file = filed(lead);

    assertThatThrownBy(
            () -> made.as(lead, run(() -> evidence.withdraw("1.6", file.getId(), "No."))))
        .isInstanceOf(Refused.class);
  }

  @Test
  void evidenceIsFiledByWhoeverMayUpdateTheAction() {
    assertThatThrownBy(() -> filed(somebody(Role.LEAD_OFFICER))).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> filed(somebody(Role.BOARD))).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> filed(somebody(Role.ADMINISTRATOR))).isInstanceOf(NotAllowed.class);
  }
}
