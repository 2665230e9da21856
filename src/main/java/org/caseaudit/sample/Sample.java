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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  @ElementCollection
  @CollectionTable(name = "sample_stratum", joinColumns = @JoinColumn(name = "sample_id"))
  @OrderColumn(name = "position")
  private List<SampleStratum> strata = new ArrayList<>();

  @ManyToOne
  @JoinColumn(name = "programme_id")
  private AuditProgramme programme;

  protected Sample() {}

  /**
   * Keeps a draw.
   *
   * @param criteria what the frame was made by, in words
   * @param programme null when it is drawn for none
   */
  Sample(
      SamplePreview draw,
      TemplateRef template,
      String criteria,
      AuditProgramme programme,
      User drawnBy,
      Instant drawnAt) {
    SampleRequest request = draw.request();
    this.name = checkedName(request.name());
    this.templateCode = template.code();
    this.templateVersion = template.version();
    this.method = request.selection().method();
    this.seed = request.selection().seed();
    this.size = draw.chosen().size();
    this.frameSize = draw.frameSize();
    this.criteria = criteria;
    this.recordFrom = request.recordFrom();
    this.recordTo = request.recordTo();
    this.dueOn = request.dueOn();
    this.drawnBy = drawnBy;
    this.drawnAt = drawnAt;
    this.frame.addAll(draw.frame());
    this.strata.addAll(draw.strata());
    this.programme = programme;
    this.secondAuditShare = programme == null ? 0 : programme.getSecondAuditShare();
  }

  private static String checkedName(String wanted) {
    String stripped = wanted == null ? "" : wanted.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw Refused.invalid("Enter a name for the sample of 1 to " + LONGEST_NAME + " characters.");
    }
    return stripped;
  }

  /** The references that the recorded seed draws from the recorded frame, stratum by stratum. */
  List<String> drawAgain() {
    return strata.stream()
        .flatMap(stratum -> line(stratum.getCode()).limit(stratum.getToDraw()))
        .toList();
  }

  /**
   * Whether the recorded seed draws these cases, and those that took the place of others are the
   * ones that came next in line.
   */
  boolean isDrawnAgainAs(List<SampledCase> cases) {
    List<String> drawn =
        cases.stream()
            .filter(sampled -> sampled.getChosen() == Chosen.DRAWN)
            .map(Sample::reference)
            .toList();
    return drawAgain().equals(drawn)
        && strata.stream().allMatch(stratum -> isReplacedInLine(stratum, cases));
  }

  private boolean isReplacedInLine(SampleStratum stratum, List<SampledCase> cases) {
    List<String> next = line(stratum.getCode()).skip(stratum.getToDraw()).toList();
    List<String> replacements =
        cases.stream()
            .filter(sampled -> sampled.getChosen() == Chosen.REPLACEMENT)
            .map(Sample::reference)
            .filter(reference -> stratumOf(reference).equals(stratum.getCode()))
            .toList();
    return replacements.size() <= next.size()
        && replacements.equals(next.subList(0, replacements.size()));
  }

  /** Who is next in line to take the place of a case of the same stratum, if anybody is left. */
  Optional<String> nextInLine(SampledCase replaced, Collection<SampledCase> cases) {
    if (replaced.getChosen() != Chosen.DRAWN && replaced.getChosen() != Chosen.REPLACEMENT) {
      return Optional.empty();
    }
    Set<String> taken = cases.stream().map(Sample::reference).collect(Collectors.toSet());
    return line(stratumOf(reference(replaced)))
        .filter(reference -> !taken.contains(reference))
        .findFirst();
  }

  private Stream<String> line(String stratum) {
    return Draw.line(
        seed,
        frame.stream()
            .filter(entry -> entry.isDrawable() && entry.getStratum().equals(stratum))
            .map(FrameEntry::getChildReference)
            .toList());
  }

  private String stratumOf(String reference) {
    return frame.stream()
        .filter(entry -> entry.getChildReference().equals(reference))
        .map(FrameEntry::getStratum)
        .findFirst()
        .orElse("");
  }

  private static String reference(SampledCase sampled) {
    return sampled.getCaseRecord().getChildReference();
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

  /** How many children could have been drawn or were named. */
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

  /** The groups of the frame; one for a sample that isn't stratified. */
  public List<SampleStratum> getStrata() {
    return List.copyOf(strata);
  }

  /** The programme it was drawn for; null for none. */
  public AuditProgramme getProgramme() {
    return programme;
  }
}
