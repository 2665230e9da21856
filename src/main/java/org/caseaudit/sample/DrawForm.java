package org.caseaudit.sample;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caseaudit.caseload.PlanStatus;

/** What a lead fills in to draw a sample. */
public class DrawForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private PlanStatus[] statuses = {};
  private LocalDate closedFrom;
  private LocalDate closedTo;
  private Long[] teams = {};
  private int monthsSinceAudit = 12;
  private boolean anyTemplate;
  private SamplingMethod method = SamplingMethod.RANDOM;
  private int size = 8;
  private StratifyBy by = StratifyBy.PLAN_TYPE;
  private boolean oneEach = true;
  private String targeted;
  private String added;
  private Long[] reAudits = {};
  private Long seed;
  private LocalDate recordFrom;
  private LocalDate recordTo;
  private LocalDate dueOn;

  /** The request as it was filled in. */
  SampleRequest request(String templateCode, Long programme, List<DueReAudit> due) {
    return new SampleRequest(
        name,
        templateCode,
        new FrameCriteria(
            Set.of(statuses), Set.of(teams), monthsSinceAudit, anyTemplate, closedFrom, closedTo),
        new Selection(method, size, seed, by, oneEach, picks(due)),
        recordFrom,
        recordTo,
        dueOn,
        programme);
  }

  private List<Pick> picks(List<DueReAudit> due) {
    return switch (method) {
      case TARGETED -> Pick.read(targeted);
      case RE_AUDIT -> {
        Set<Long> wanted = Set.of(reAudits);
        yield due.stream()
            .filter(each -> wanted.contains(each.audit()))
            .map(DueReAudit::pick)
            .toList();
      }
      default -> Pick.read(added);
    };
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public PlanStatus[] getStatuses() {
    return statuses.clone();
  }

  public void setStatuses(PlanStatus[] statuses) {
    this.statuses = statuses.clone();
  }

  public LocalDate getClosedFrom() {
    return closedFrom;
  }

  public void setClosedFrom(LocalDate closedFrom) {
    this.closedFrom = closedFrom;
  }

  public LocalDate getClosedTo() {
    return closedTo;
  }

  public void setClosedTo(LocalDate closedTo) {
    this.closedTo = closedTo;
  }

  public StratifyBy getBy() {
    return by;
  }

  public void setBy(StratifyBy by) {
    this.by = by;
  }

  public boolean isOneEach() {
    return oneEach;
  }

  public void setOneEach(boolean oneEach) {
    this.oneEach = oneEach;
  }

  /** The children of a targeted sample, one a line with the reason. */
  public String getTargeted() {
    return targeted;
  }

  public void setTargeted(String targeted) {
    this.targeted = targeted;
  }

  /** Children taken in addition to those drawn, one a line with the reason. */
  public String getAdded() {
    return added;
  }

  public void setAdded(String added) {
    this.added = added;
  }

  /** The audits to look at again, by number. */
  public Long[] getReAudits() {
    return reAudits.clone();
  }

  public void setReAudits(Long[] reAudits) {
    this.reAudits = reAudits.clone();
  }

  public Long[] getTeams() {
    return teams.clone();
  }

  public void setTeams(Long[] teams) {
    this.teams = teams.clone();
  }

  public int getMonthsSinceAudit() {
    return monthsSinceAudit;
  }

  public void setMonthsSinceAudit(int monthsSinceAudit) {
    this.monthsSinceAudit = monthsSinceAudit;
  }

  public boolean isAnyTemplate() {
    return anyTemplate;
  }

  public void setAnyTemplate(boolean anyTemplate) {
    this.anyTemplate = anyTemplate;
  }

  public SamplingMethod getMethod() {
    return method;
  }

  public void setMethod(SamplingMethod method) {
    this.method = method;
  }

  public int getSize() {
    return size;
  }

  public void setSize(int size) {
    this.size = size;
  }

  public Long getSeed() {
    return seed;
  }

  public void setSeed(Long seed) {
    this.seed = seed;
  }

  public LocalDate getRecordFrom() {
    return recordFrom;
  }

  public void setRecordFrom(LocalDate recordFrom) {
    this.recordFrom = recordFrom;
  }

  public LocalDate getRecordTo() {
    return recordTo;
  }

  public void setRecordTo(LocalDate recordTo) {
    this.recordTo = recordTo;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }
}
