package org.caseaudit.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;

/** A file that was sent to be imported, and what became of it. The file itself is not kept. */
@Entity
@Table(name = "file_import")
public class FileImport extends BaseEntity {

  /** How far it is, in the words its readers see. */
  public enum Status {
    READING("Being read"),
    READY("Waiting to be looked at"),
    REFUSED("Could not be read"),
    IMPORTING("Being imported"),
    IMPORTED("Imported"),
    DISCARDED("Put aside"),
    UNDONE("Undone");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String getLabel() {
      return label;
    }
  }

  private static final int LONGEST_PROBLEM = 2_000;

  @Column(name = "file_name")
  private String fileName;

  private String profile = "";

  @Enumerated(EnumType.STRING)
  private Status status = Status.READING;

  private String problem;

  @Column(name = "sent_at")
  private Instant sentAt;

  @ManyToOne(optional = false)
  @JoinColumn(name = "sent_by")
  private User sentBy;

  @Column(name = "rows_read")
  private int rowsRead;

  private int added;
  private int changed;
  private int unchanged;
  private int rejected;
  private int entries;
  private int closed;

  @Column(name = "imported_at")
  private Instant importedAt;

  @ManyToOne
  @JoinColumn(name = "imported_by")
  private User importedBy;

  @Column(name = "undone_at")
  private Instant undoneAt;

  @ManyToOne
  @JoinColumn(name = "undone_by")
  private User undoneBy;

  protected FileImport() {}

  FileImport(String fileName, Instant sentAt, User sentBy) {
    this.fileName = fileName;
    this.sentAt = sentAt;
    this.sentBy = sentBy;
  }

  /** It was read to its end. */
  void read(String byProfile, int rows) {
    require(Status.READING);
    profile = byProfile;
    rowsRead = rows;
    status = Status.READY;
  }

  /** Says how many rows are left out, once everything was checked. */
  void count(int rejectedRows) {
    rejected = rejectedRows;
  }

  /** It can't be read, or not any more. */
  void refuse(String why) {
    if (status != Status.READING && status != Status.REFUSED) {
      throw otherwise();
    }
    problem = shortened(why);
    status = Status.REFUSED;
  }

  /** Begins to be imported. */
  void begin() {
    require(Status.READY);
    problem = null;
    status = Status.IMPORTING;
  }

  /** Could not be imported after all; it can be looked at again. */
  void stop(String why) {
    require(Status.IMPORTING);
    problem = shortened(why);
    status = Status.READY;
  }

  /** It was imported. */
  void imported(ImportCounts counts, Instant at, User by) {
    if (status != Status.READY && status != Status.IMPORTING) {
      throw otherwise();
    }
    added = counts.added();
    changed = counts.changed();
    unchanged = counts.unchanged();
    closed = counts.closed();
    entries = counts.entries();
    importedAt = at;
    importedBy = by;
    status = Status.IMPORTED;
  }

  /** Nobody wants it. */
  void discard() {
    if (status != Status.READY && status != Status.REFUSED && status != Status.READING) {
      throw otherwise();
    }
    status = Status.DISCARDED;
  }

  /** What it did was undone. */
  void undo(Instant at, User by) {
    require(Status.IMPORTED);
    undoneAt = at;
    undoneBy = by;
    status = Status.UNDONE;
  }

  private void require(Status wanted) {
    if (status != wanted) {
      throw otherwise();
    }
  }

  private Refused otherwise() {
    return Refused.conflict(
        "That can’t be done now: the file is "
            + status.getLabel().toLowerCase(java.util.Locale.ROOT)
            + ".");
  }

  private static String shortened(String why) {
    return why.length() <= LONGEST_PROBLEM ? why : why.substring(0, LONGEST_PROBLEM);
  }

  public String getFileName() {
    return fileName;
  }

  /** The code of the profile it was read by; empty while that isn't known. */
  public String getProfile() {
    return profile;
  }

  public Status getStatus() {
    return status;
  }

  /** Why it can't be read, or could not be imported; null if nothing is wrong. */
  public String getProblem() {
    return problem;
  }

  public Instant getSentAt() {
    return sentAt;
  }

  public User getSentBy() {
    return sentBy;
  }

  public int getRowsRead() {
    return rowsRead;
  }

  /** How many rows were left out for a fault. */
  public int getRejected() {
    return rejected;
  }

  /** What it did; nothing before it was imported. */
  public ImportCounts getCounts() {
    return new ImportCounts(added, changed, unchanged, closed, entries);
  }

  public Instant getImportedAt() {
    return importedAt;
  }

  public User getImportedBy() {
    return importedBy;
  }

  public Instant getUndoneAt() {
    return undoneAt;
  }

  public User getUndoneBy() {
    return undoneBy;
  }
}
