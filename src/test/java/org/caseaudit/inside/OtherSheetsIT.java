package org.caseaudit.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.caseaudit.inside.Made.Case;
import org.caseaudit.register.OpenedEntry;
import org.caseaudit.register.RegisterImportService;
import org.caseaudit.register.RegisterQuery;
import org.caseaudit.register.RegisterRow;
import org.caseaudit.register.RegisterService;
import org.caseaudit.shared.CsvFile;
import org.caseaudit.template.Address;
import org.junit.jupiter.api.Test;

/** Answers that are worked out from the child's other sheets. */
class OtherSheetsIT extends ServerIT {

  private static final String HEADING = "child_reference,RF2,RF5,RF6,RF7\n";

  @Inject private Made made;
  @Inject private RegisterService registers;
  @Inject private RegisterImportService imports;

  private void referred(Case child, String day) {
    String row = child.childReference() + "," + day + ",school,assessment,no\n";
    made.as(child.lead(), () -> imports.importFile("referrals", file(HEADING + row)));
  }

  private static CsvFile file(String csv) {
    try {
      return CsvFile.of("referrals.csv", new StringReader(csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<RegisterRow> referrals(Case child) {
    RegisterQuery ofTheChild =
        new RegisterQuery(
            "referrals",
            child.childReference(),
            "",
            null,
            null,
            null,
            null,
            RegisterQuery.BY_DAY,
            false);
    return made.as(child.lead(), () -> registers.list(ofTheChild, 0, 10));
  }

  private String answer(Case child, RegisterRow row, String question) {
    OpenedEntry entry = made.as(child.lead(), () -> registers.open(row.id()));
    return entry.sheet().reading().words(Address.of(question));
  }

  @Test
  void aReferralKnowsTheOneBeforeIt() {
    Case child = made.plannedAudit();
    referred(child, "2016-03-01");
    referred(child, "2017-03-01");

    List<RegisterRow> rows = referrals(child);
    assertThat(answer(child, rows.get(0), "RF4")).isEqualTo("No");
    assertThat(answer(child, rows.get(1), "RF3")).isEqualTo("1 March 2016");
    assertThat(answer(child, rows.get(1), "RF4")).isEqualTo("Yes");
  }

  @Test
  void aReferralThatIsEnteredLateIsSeenByTheOnesAfterIt() {
    Case child = made.plannedAudit();
    referred(child, "2017-03-01");
    assertThat(referrals(child).get(0).words("RF4")).isEqualTo("No");

    referred(child, "2016-12-01");

    assertThat(referrals(child).get(1).words("RF4")).isEqualTo("Yes");
  }

  @Test
  void referralsOfAnotherChildAreNotSeen() {
    Case child = made.plannedAudit();
    Case another = made.plannedAudit();
    referred(child, "2017-02-01");
    referred(another, "2017-03-01");

    assertThat(answer(another, referrals(another).get(0), "RF4")).isEqualTo("No");
  }
}
