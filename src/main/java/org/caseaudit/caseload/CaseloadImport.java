package org.caseaudit.caseload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.user.User;

/** That a file was imported, by whom, and what it changed. */
@Entity
@Table(name = "caseload_import")
public class CaseloadImport extends BaseEntity {

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "imported_at")
  private Instant importedAt;

  @ManyToOne(optional = false)
  @JoinColumn(name = "imported_by")
  private User importedBy;

  @Column(name = "rows_read")
  private int rowsRead;

  @Column(name = "rows_added")
  private int rowsAdded;

  @Column(name = "rows_changed")
  private int rowsChanged;

  protected CaseloadImport() {}

  CaseloadImport(String fileName, Instant importedAt, User importedBy, ImportCounts counts) {
    this.fileName = fileName;
    this.importedAt = importedAt;
    this.importedBy = importedBy;
    this.rowsRead = counts.rows();
    this.rowsAdded = counts.added();
    this.rowsChanged = counts.changed();
  }

  public String getFileName() {
    return fileName;
  }

  public Instant getImportedAt() {
    return importedAt;
  }

  public User getImportedBy() {
    return importedBy;
  }

  public ImportCounts getCounts() {
    return new ImportCounts(rowsAdded, rowsChanged, rowsRead - rowsAdded - rowsChanged);
  }
}
