package org.caseaudit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.caseaudit.shared.Refused;
import org.junit.jupiter.api.Test;

class PickTest {

  @Test
  void aLineIsAReferenceAndAReason() {
    assertThat(Pick.read("CL-0406 A complaint\n\n  cl-0415:  Third social\tworker in a year \n"))
        .containsExactly(
            new Pick("CL-0406", "A complaint", null),
            new Pick("CL-0415", "Third social worker in a year", null));
  }

  @Test
  void nothingTypedNamesNobody() {
    assertThat(Pick.read(null)).isEmpty();
    assertThat(Pick.read(" \n ")).isEmpty();
  }

  @Test
  void aLineWithoutAReasonIsRefusedAndShown() {
    assertThatThrownBy(() -> Pick.read("CL-0406 A complaint\nCL-0415"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("“CL-0415”");
  }
}
