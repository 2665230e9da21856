package org.caseaudit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The map of the application: which page answers which address. Views have no address of their own.
 */
@WebFilter("/*")
public class Routes extends HttpFilter {

  private static final List<Route> ROUTES =
      List.of(
          Route.of("/", "work"),
          Route.of("/sign-in", "sign-in"),
          Route.of("/first-start", "first-start"),
          Route.of("/password", "password"),
          Route.of("/account", "account"),
          Route.of("/messages", "messages"),
          Route.of("/allocation", "allocation"),
          Route.of("/audits", "audits/list"),
          Route.of("/audits/{id}", "audits/home"),
          Route.of("/audits/{id}/check", "audits/check"),
          Route.of("/audits/{id}/review", "audits/review"),
          Route.of("/audits/{id}/compare", "audits/compare"),
          Route.of("/audits/{id}/moderate", "audits/moderate"),
          Route.of("/audits/{id}/you-said-we-did", "audits/you-said-we-did"),
          Route.of("/audits/{id}/{section}", "audits/section"),
          Route.of("/audits/{id}/you-said-we-did/{note}", "audits/family-note"),
          Route.of("/actions", "actions/list"),
          Route.of("/actions/{id}", "actions/action"),
          Route.of("/learning", "learning/themes"),
          Route.of("/learning/movement", "learning/movement"),
          Route.of("/escalations", "escalations/list"),
          Route.of("/escalations/timeliness", "escalations/timeliness"),
          Route.of("/escalations/{id}", "escalations/escalation"),
          Route.of("/findings", "findings/list"),
          Route.of("/findings/{question}", "findings/question"),
          Route.of("/caseload", "caseload"),
          Route.of("/caseload/import", "imports/send"),
          Route.of("/caseload/imports", "imports/list"),
          Route.of("/caseload/imports/{id}", "imports/import"),
          Route.of("/programmes", "programmes/list"),
          Route.of("/programmes/new", "programmes/new"),
          Route.of("/programmes/{id}", "programmes/programme"),
          Route.of("/samples", "samples/list"),
          Route.of("/samples/draw", "samples/draw"),
          Route.of("/samples/{id}", "samples/sample"),
          Route.of("/registers", "registers/list"),
          Route.of("/registers/{code}", "registers/register"),
          Route.of("/registers/{code}/new", "registers/new"),
          Route.of("/registers/{code}/import", "registers/import"),
          Route.of("/registers/{code}/{id}", "registers/entry"),
          Route.of("/consultations", "consultations/list"),
          Route.of("/consultations/{id}", "consultations/round"),
          Route.of("/consultations/{id}/links", "consultations/links"),
          Route.of("/consultations/{id}/paper", "consultations/paper"),
          Route.of("/audits/{id}/returns/{return}", "audits/return"),
          Route.of("/reply/{token}", "reply"),
          Route.of("/measures", "measures/list"),
          Route.of("/measures/{id}", "measures/measure"),
          Route.of("/measures/{id}/equality", "measures/equality"),
          Route.of("/measures/{id}/target", "measures/target"),
          Route.of("/measures/{id}/judgement", "measures/judgement"),
          Route.of("/recount", "measures/recount"),
          Route.of("/quality", "quality"),
          Route.of("/plan", "plan"),
          Route.of("/plan/actions", "plan/actions"),
          Route.of("/plan/actions/{ref}", "plan/action"),
          Route.of("/plan/recommendations/{id}/judgement", "measures/judgement"),
          Route.of("/templates", "templates/list"),
          Route.of("/templates/{code}", "templates/template"),
          Route.of("/templates/{code}/compare", "templates/compare"),
          Route.of("/templates/{code}/blank", "templates/blank"),
          Route.of("/pack", "pack/pack"),
          Route.of("/pack/{id}", "pack/upload"),
          Route.of("/trail", "trail"),
          Route.of("/people", "people/list"),
          Route.of("/people/{id}", "people/person"),
          Route.of("/teams", "teams"),
          Route.of("/help", "help"),
          Route.of("/accessibility", "accessibility"));

  /** The view, with its parameters, that answers a path within the application. */
  static Optional<String> viewFor(String path) {
    return ROUTES.stream().flatMap(route -> route.forward(path).stream()).findFirst();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Optional<String> view = viewFor(path);
    if (view.isPresent()) {
      request.getRequestDispatcher(view.get()).forward(request, response);
    } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }
}
