package org.caseaudit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoutesTest {

  @Test
  void anAddressBecomesAViewWithItsParameters() {
    assertThat(Routes.viewFor("/audits/1042/family-contact"))
        .contains("/pages/audits/section.xhtml?id=1042&section=family-contact");
  }

  @Test
  void checkingAnAuditIsNotASection() {
    assertThat(Routes.viewFor("/audits/1042/check")).contains("/pages/audits/check.xhtml?id=1042");
  }

  @Test
  void comparingAndModeratingAnAuditAreNotSections() {
    assertThat(Routes.viewFor("/audits/7/compare")).contains("/pages/audits/compare.xhtml?id=7");
    assertThat(Routes.viewFor("/audits/7/moderate")).contains("/pages/audits/moderate.xhtml?id=7");
  }

  @Test
  void aPathNobodyDefinedHasNoView() {
    assertThat(Routes.viewFor("/audits/1042/plan/extra")).isEmpty();
  }

  @Test
  void whatIsNotALetterDigitOrHyphenCantReachAView() {
    assertThat(Routes.viewFor("/measures/1-M1&id=2")).isEmpty();
    assertThat(Routes.viewFor("/measures/%2e%2e")).isEmpty();
  }

  @Test
  void anActionIsNamedByTwoNumbersAndADot() {
    assertThat(Routes.viewFor("/plan/actions/1.4")).contains("/pages/plan/action.xhtml?ref=1.4");
    assertThat(Routes.viewFor("/plan/actions/..")).isEmpty();
    assertThat(Routes.viewFor("/plan/actions/1.xhtml")).isEmpty();
  }

  @Test
  void aViewHasNoAddressOfItsOwn() {
    assertThat(Routes.viewFor("/pages/audits/list.xhtml")).isEmpty();
  }
}
