package org.caseaudit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** What a page has to tell its reader, each with the id of the field it is about. */
@Named
@RequestScoped
public class PageMessages {

  /** A message; {@code field} is null when it is about the page as a whole. */
  public record About(String field, String text) {}

  @Inject private FacesContext faces;

  /** What has to be put right, in the order of the page. */
  public List<About> getErrors() {
    return messages(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0);
  }

  /** What was done. */
  public List<About> getNotices() {
    return messages(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) < 0);
  }

  /** The first error about one field, or null. */
  public String errorFor(String field) {
    return getErrors().stream()
        .filter(about -> field.equals(about.field()))
        .map(About::text)
        .findFirst()
        .orElse(null);
  }

  private List<About> messages(Predicate<FacesMessage> wanted) {
    List<About> found = new ArrayList<>();
    Iterator<String> fields = faces.getClientIdsWithMessages();
    while (fields.hasNext()) {
      String field = fields.next();
      faces.getMessageList(field).stream()
          .filter(wanted)
          .forEach(message -> found.add(new About(field, message.getSummary())));
    }
    return found;
  }
}
