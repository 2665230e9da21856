package org.caseaudit.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.web.PageParameters;

/** What was imported, when and by whom. */
@Named
@RequestScoped
public class ImportsBacking {

  private static final int PAGE_SIZE = 50;

  @Inject private ImportService imports;
  @Inject private PageParameters parameters;

  public List<FileImport> getImports() {
    return imports.history((getPage() - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  public int getPage() {
    String wanted = parameters.text("page");
    return wanted.matches("[1-9]\\d{0,6}") ? Math.min(Integer.parseInt(wanted), getLastPage()) : 1;
  }

  public int getLastPage() {
    return (int) Math.max(1, (imports.countHistory() + PAGE_SIZE - 1) / PAGE_SIZE);
  }
}
