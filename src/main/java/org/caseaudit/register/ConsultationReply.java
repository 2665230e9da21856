package org.caseaudit.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.caseaudit.sheet.AnswerSheet;

/** A reply in a round: a sealed sheet of nobody's. It has the number of its sheet. */
@Entity
@Table(name = "consultation_reply")
public class ConsultationReply {

  @Id private Long id;

  @Version private long version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "round_id")
  private ConsultationRound round;

  private String strand;

  @Column(name = "replied_on")
  private LocalDate repliedOn;

  @Column(name = "on_paper")
  private boolean onPaper;

  protected ConsultationReply() {}

  ConsultationReply(
      AnswerSheet sheet,
      ConsultationRound round,
      String strand,
      LocalDate repliedOn,
      boolean onPaper) {
    this.id = sheet.getId();
    this.round = round;
    this.strand = strand;
    this.repliedOn = repliedOn;
    this.onPaper = onPaper;
  }

  public Long getId() {
    return id;
  }

  public ConsultationRound getRound() {
    return round;
  }

  public String getStrand() {
    return strand;
  }

  public LocalDate getRepliedOn() {
    return repliedOn;
  }

  /** Whether somebody typed it in from paper. */
  public boolean isOnPaper() {
    return onPaper;
  }
}
