package org.caseaudit.sample;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.TemplateRef;
import org.caseaudit.user.User;

/**
 * Cases drawn for audit with one version of a template. Everything the draw depended on is kept, so
 * that it can be held again; nothing of it ever changes.
 */
@Entity
@Table(name = "sample")
public class Sample extends BaseEntity {

  public static final int LONGEST_NAME = 120;

  private static final int WHOLE = 100;
  private static final String SECOND = "second:";

  @NotBlank
  @Size(max = LONGEST_NAME)
  private String name;

  @NotNull
  @Column(name = "template_code")
  private String templateCode;

  @Column(name = "template_version")
  private int templateVersion;

  @NotNull
  @Enumerated(EnumType.STRING)
  private SamplingMethod method;

  private long seed;
  private int size;

  @Column(name = "frame_size")
  private int frameSize;

  @NotBlank private String criteria;

  @NotNull
  @Column(name = "record_from")
  private LocalDate recordFrom;

  @NotNull
  @Column(name = "record_to")
  private LocalDate recordTo;

  @NotNull
  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "second_audit_share")
  private int secondAuditShare;

  @Column(name = "drawn_at")
  private Instant drawnAt;

  @ManyToOne(optional = false)
  @JoinColumn(name = "drawn_by")
  private User drawnBy;

  @ElementCollection
  @CollectionTable(name = "sample_frame", joinColumns = @JoinColumn(name = "sample_id"))
  @OrderColumn(name = "position")
  private List<FrameEntry> frame = new ArrayList<>();

  protected Sample() {}

  /**
   * Keeps a draw.
   *
   * @param criteria what the frame was made by, in words
   */
  Sample(SamplePreview draw, TemplateRef template, String criteria, User drawnBy, Instant drawnAt) {
    SampleRequest request = draw.request();
    this.name = checkedName(request.name());
    this.templateCode = template.code();
    this.templateVersion = template.version();
    this.method = request.method();
    this.seed = request.seed();
    this.size = draw.drawn().size();
    this.frameSize = draw.frameSize();
    this.criteria = criteria;
    this.recordFrom = request.recordFrom();
    this.recordTo = request.recordTo();
    this.dueOn = request.dueOn();
    this.drawnBy = drawnBy;
    this.drawnAt = drawnAt;
    this.frame.addAll(draw.frame());
  }

  private static String checkedName(String wanted) {
    String stripped = wanted == null ? "" : wanted.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw Refused.invalid("Enter a name for the sample of 1 to " + LONGEST_NAME + " characters.");
    }
    return stripped;
  }

  /** The references that the recorded seed draws from the recorded frame. */
  List<String> drawAgain() {
    return Draw.draw(
        seed,
        frame.stream().filter(FrameEntry::isDrawable).map(FrameEntry::getChildReference).toList(),
        size);
  }

  /**
   * Has a share of the cases audited twice.
   *
   * @param percent of a hundred cases, how many
   */
  public void auditTwice(int percent) {
    if (percent < 0 || percent > WHOLE) {
      throw Refused.invalid("Enter a share from 0 to 100 per cent.");
    }
    secondAuditShare = percent;
  }

  /** Of a hundred cases, how many are audited twice. */
  public int getSecondAuditShare() {
    return secondAuditShare;
  }

  /**
   * Those of its cases that are audited twice: the lowest tickets of a lottery of its own, held
   * with the sample's seed, so that anybody can hold it again; rounded up.
   */
  public List<String> auditedTwice() {
    if (secondAuditShare == 0) {
      return List.of();
    }
    int many = (size * secondAuditShare + WHOLE - 1) / WHOLE;
    return Draw.draw(seed, drawAgain().stream().map(reference -> SECOND + reference).toList(), many)
        .stream()
        .map(ticket -> ticket.substring(SECOND.length()))
        .toList();
  }

  public String getName() {
    return name;
  }

  /** The version that was current when the sample was drawn. */
  public TemplateRef getTemplate() {
    return new TemplateRef(templateCode, templateVersion);
  }

  public SamplingMethod getMethod() {
    return method;
  }

  public long getSeed() {
    return seed;
  }

  public int getSize() {
    return size;
  }

  /** How many children could have been drawn. */
  public int getFrameSize() {
    return frameSize;
  }

  public String getCriteria() {
    return criteria;
  }

  public LocalDate getRecordFrom() {
    return recordFrom;
  }

  public LocalDate getRecordTo() {
    return recordTo;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public Instant getDrawnAt() {
    return drawnAt;
  }

  public User getDrawnBy() {
    return drawnBy;
  }

  /** By child reference: those who could be drawn, and those left out. */
  public List<FrameEntry> getFrame() {
    return List.copyOf(frame);
  }
}
