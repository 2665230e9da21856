package org.caseaudit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionScopeTest {
  private static final PlanAction JOINT =
      new PlanAction("1.2", "Consult", "Ongoing", Optional.empty(), "RG/JF", List.of("RG", "JF"));

  @Test
  void aJointActionIsEachOfItsLeads() {
    assertThat(new ActionScope.Mine(false, Set.of("JF")).has(JOINT)).isTrue();
    assertThat(new ActionScope.Mine(false, Set.of("RG")).has(JOINT)).isTrue();
  }

  @Test
  void anActionOfSomebodyElseIsNotMine() {
    assertThat(new ActionScope.Mine(false, Set.of("PD")).has(JOINT)).isFalse();
    assertThat(new ActionScope.Mine(false, Set.of()).has(JOINT)).isFalse();
  }

  @Test
  void everyActionIsTheQaLeads() {
    assertThat(new ActionScope.Mine(true, Set.of()).has(JOINT)).isTrue();
  }
}
