package org.caseaudit.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.Meaning;
import org.caseaudit.template.Option;
import org.caseaudit.web.PageParameters;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * Writing to somebody what came of what they said: who they are and how it is worded is in the
 * address.
 */
@Named
@RequestScoped
public class FamilyNoteBacking {

  @Inject private FamilyNoteService notes;
  @Inject private PageParameters parameters;
  @Inject private HttpServletRequest request;
  @Inject private FacesContext faces;

  private List<Voice> voices;
  private List<FamilyNote> found;
  private FamilyNote note;

  /** Before the page is drawn, so that an audit that isn't there, or not ready, is said first. */
  public void load() {
    voices = notes.voices(parameters.id());
    found = notes.notes(parameters.id());
  }

  /** Before the page of one note is drawn. */
  public void loadNote() {
    note = notes.note(parameters.id(), parameters.number("note", "There is no such note."));
  }

  public List<Voice> getVoices() {
    if (voices == null) {
      load();
    }
    return voices;
  }

  /** Those who were told already. */
  public List<FamilyNote> getTold() {
    return getNotes().stream().filter(each -> each.getToldOn() != null).toList();
  }

  private List<FamilyNote> getNotes() {
    if (found == null) {
      load();
    }
    return found;
  }

  /** Who the note is for; the first of them if the address doesn't say. */
  public Voice getTo() {
    return getVoices().stream()
        .filter(voice -> voice.item().equals(parameters.text("to")))
        .findFirst()
        .or(() -> getVoices().stream().findFirst())
        .orElse(null);
  }

  public NoteStyle getStyle() {
    String wanted = parameters.text("style");
    if (wanted.isEmpty()) {
      return getDraft().map(FamilyNote::getStyle).orElse(NoteStyle.ADULT);
    }
    return wanted.equals("child") ? NoteStyle.CHILD : NoteStyle.ADULT;
  }

  private Optional<FamilyNote> getDraft() {
    return getNotes().stream()
        .filter(each -> each.getToldOn() == null && each.getVoice().equals(getTo().item()))
        .findFirst();
  }

  /** The version of the note being written; 0 if there is none. */
  public long getVersion() {
    return getDraft().map(FamilyNote::getVersion).orElse(0L);
  }

  /** What the box holds: what was sent, what was saved, or what could be written. */
  public String getWords() {
    if (faces.isPostback() && !parameters.text("words").isEmpty()) {
      return parameters.text("words");
    }
    return getDraft()
        .filter(draft -> draft.getStyle() == getStyle())
        .map(FamilyNote::getWords)
        .orElseGet(() -> notes.compose(parameters.id(), getTo().item(), getStyle()));
  }

  /** Keeps the note and goes to where it is printed. */
  public void write() {
    FamilyNote written =
        notes.write(
            parameters.id(),
            getTo().item(),
            getStyle(),
            parameters.text("words"),
            parameters.number("version", "Load the page again: the form is incomplete."));
    Messages.addFlashGlobalInfo("The note was saved. Print it, or record that they were told.");
    Faces.redirect(
        "audits/%s/you-said-we-did/%s", Long.toString(parameters.id()), written.getId().toString());
  }

  /** Records that they were told. */
  public void told() {
    String[] whom = request.getParameterValues("whom");
    notes.told(
        parameters.id(),
        getNote().getId(),
        day("toldOn"),
        whom == null ? Set.of() : Set.of(whom),
        parameters.text("how"),
        parameters.number("version", "Load the page again: the form is incomplete."));
    Messages.addFlashGlobalInfo("Recorded. It counts from now on; the audit stays as it is.");
    Faces.redirect("audits/%s/you-said-we-did", Long.toString(parameters.id()));
  }

  private LocalDate day(String name) {
    String text = parameters.text(name);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refused.invalid("“" + text + "” is not a day of the calendar.");
    }
  }

  public FamilyNote getNote() {
    if (note == null) {
      loadNote();
    }
    return note;
  }

  /** The note's paragraphs, to be printed. */
  public List<String> getParagraphs() {
    return List.of(getNote().getWords().split("\n\n+"));
  }

  public List<Option> getWhoms() {
    return notes.choices(Meaning.FAMILY_TOLD_WHOM);
  }

  public List<Option> getHows() {
    return notes.choices(Meaning.FAMILY_TOLD_HOW);
  }

  public long getAudit() {
    return parameters.id();
  }
}
