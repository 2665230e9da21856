package org.caseaudit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.Temporal;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Requires;

/** The map of the application: read it top to bottom to follow a case from template to board. */
@AnalyzeClasses(packages = "org.caseaudit", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packages_depend_only_upstream =
      modules()
          .definedByPackages("org.caseaudit.(*)..")
          .should()
          .respectTheirAllowedDependencies(
              allow()
                  .fromModule("web")
                  .toModules("shared")
                  .fromModule("user")
                  .toModules("shared", "web")
                  .fromModule("trail")
                  .toModules("shared", "web", "user")
                  .fromModule("work")
                  .toModules("shared", "web", "user")
                  .fromModule("message")
                  .toModules("shared", "web", "user", "work")
                  .fromModule("template")
                  .toModules("shared", "web", "user")
                  .fromModule("plan")
                  .toModules("shared", "web", "user", "template")
                  .fromModule("caseload")
                  .toModules("shared", "web", "user", "template")
                  .fromModule("sheet")
                  .toModules("shared", "web", "user", "template", "caseload")
                  .fromModule("sample")
                  .toModules("shared", "web", "user", "work", "template", "caseload", "sheet")
                  .fromModule("audit")
                  .toModules(
                      "shared",
                      "web",
                      "user",
                      "work",
                      "message",
                      "template",
                      "caseload",
                      "sheet",
                      "sample")
                  .fromModule("escalation")
                  .toModules(
                      "shared",
                      "web",
                      "user",
                      "work",
                      "message",
                      "template",
                      "caseload",
                      "sheet",
                      "sample",
                      "audit")
                  .fromModule("register")
                  .toModules(
                      "shared", "web", "user", "template", "caseload", "sheet", "sample", "audit")
                  .fromModule("imports")
                  .toModules(
                      "shared", "web", "user", "template", "caseload", "sheet", "audit", "register")
                  .fromModule("review")
                  .toModules(
                      "shared",
                      "web",
                      "user",
                      "work",
                      "message",
                      "template",
                      "sheet",
                      "sample",
                      "audit")
                  .fromModule("action")
                  .toModules(
                      "shared",
                      "web",
                      "user",
                      "work",
                      "message",
                      "template",
                      "plan",
                      "caseload",
                      "sheet",
                      "sample",
                      "audit",
                      "review",
                      "register")
                  .fromModule("measure")
                  .toModules(
                      "shared",
                      "web",
                      "user",
                      "template",
                      "plan",
                      "caseload",
                      "sheet",
                      "audit",
                      "register")
                  .fromModule("finding")
                  .toModules(
                      "shared", "web", "user", "work", "template", "sheet", "audit", "measure")
                  .fromModule("board")
                  .toModules(
                      "shared", "web", "user", "template", "plan", "audit", "review", "measure")
                  .fromModule("pack")
                  .toModules(
                      "shared", "web", "user", "template", "plan", "sheet", "measure", "imports")
                  .fromModule("startup")
                  .toModules(
                      "shared",
                      "web",
                      "user",
                      "trail",
                      "work",
                      "message",
                      "template",
                      "plan",
                      "caseload",
                      "sheet",
                      "sample",
                      "audit",
                      "escalation",
                      "review",
                      "register",
                      "imports",
                      "action",
                      "measure",
                      "finding",
                      "board",
                      "pack"),
              consideringOnlyDependenciesInAnyPackage("org.caseaudit.."))
          .because(
              "a case flows template -> sample -> sheet -> audit -> review -> measure -> board");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      modules().definedByPackages("org.caseaudit.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_backing_beans_know_faces =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Backing")
          .and()
          .resideOutsideOfPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..")
          .because("rules must run without a browser");

  @ArchTest
  static final ArchRule only_resources_know_rest =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Resource")
          .and()
          .haveSimpleNameNotEndingWith("Problem")
          .and()
          .resideOutsideOfPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..")
          .because("a use case is the same for a page and for REST");

  @ArchTest
  static final ArchRule only_repositories_query =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Repository")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(EntityManager.class);

  @ArchTest
  static final ArchRule only_services_open_transactions =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Service")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Transactional.class);

  @ArchTest
  static final ArchRule services_are_guarded =
      classes()
          .that()
          .haveSimpleNameEndingWith("Service")
          .should()
          .beAnnotatedWith(Guarded.class)
          .andShould()
          .beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule every_use_case_says_who_may =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(simpleNameEndingWith("Service"))
          .should()
          .beAnnotatedWith(Requires.class)
          .because("a service method that forgets is open to everyone signed in");

  @ArchTest
  static final ArchRule nothing_depends_on_a_backing_bean =
      noClasses()
          .that()
          .areTopLevelClasses()
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Backing");

  @ArchTest
  static final ArchRule status_changes_only_by_a_verb =
      methods()
          .should()
          .haveNameNotMatching("setStatus")
          .because("submit(), approve(), publish() say why");

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .should()
          .callMethodWhere(
              target(
                  describe(
                      "tells the time without a Clock", ArchitectureTest::tellsTimeWithoutAClock)))
          .because("a test sets the clock");

  private static boolean tellsTimeWithoutAClock(AccessTarget target) {
    boolean isNow =
        target.getName().equals("now") && target.getOwner().isAssignableTo(Temporal.class);
    boolean takesClock =
        target instanceof AccessTarget.CodeUnitCallTarget call
            && call.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(Clock.class));
    boolean isSystemClock =
        target.getOwner().isEquivalentTo(System.class)
            && target.getName().equals("currentTimeMillis");
    return (isNow && !takesClock) || isSystemClock;
  }
}
