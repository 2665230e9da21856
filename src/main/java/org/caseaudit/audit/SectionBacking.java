package org.caseaudit.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.caseaudit.shared.Refused;
import org.caseaudit.sheet.AskedQuestion;
import org.caseaudit.sheet.OpenedSheet;
import org.caseaudit.template.Progress;
import org.caseaudit.template.Section;
import org.caseaudit.web.PageParameters;

/**
 * One section of an audit, to fill in or to read. What is filled in goes over the REST resource.
 */
@Named
@RequestScoped
public class SectionBacking {

  @Inject private AuditInView view;
  @Inject private PageParameters parameters;

  private Section section;
  private List<AskedQuestion> questions;

  public void load() {
    section =
        getSections().stream()
            .filter(each -> each.code().equals(parameters.text("section")))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("This section"));
    questions = getSheet().questions(section);
  }

  /** Whether the reader may answer now; everybody else reads. */
  public boolean isEditable() {
    return view.isMineToAnswer();
  }

  public List<Section> getSections() {
    return getSheet().template().sections();
  }

  public Progress progress(Section each) {
    return getSheet().reading().progress(each);
  }

  /** Which one this is, counted from 1. */
  public int getNumber() {
    return getSections().indexOf(section) + 1;
  }

  /** The section that follows; null after the last. */
  public Section getNext() {
    return getNumber() == getSections().size() ? null : getSections().get(getNumber());
  }

  public Audit getAudit() {
    return view.audit();
  }

  public OpenedSheet getSheet() {
    return view.sheet();
  }

  public Section getSection() {
    return section;
  }

  public List<AskedQuestion> getQuestions() {
    return questions;
  }
}
