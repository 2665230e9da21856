package org.caseaudit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;

/** Choosing the child a new entry is about. */
@Named
@RequestScoped
public class NewEntryBacking {

  @Inject private RegisterService registers;
  @Inject private PageParameters parameters;

  private String child;

  public AuditTemplate getTemplate() {
    return registers.register(parameters.text("code"));
  }

  /** References to choose from; any other can be typed. */
  public List<String> getChildren() {
    return registers.children();
  }

  /** Begins the entry and goes to it. */
  public void begin() {
    String code = parameters.text("code");
    RegisterEntry entry = registers.begin(code, child);
    Faces.redirect("registers/%s/%s", code, entry.getId().toString());
  }

  public String getChild() {
    return child;
  }

  public void setChild(String child) {
    this.child = child;
  }
}
