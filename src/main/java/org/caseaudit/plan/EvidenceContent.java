package org.caseaudit.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is in a file of evidence; apart from it, so that a list of files is not a download. */
@Entity
@Table(name = "evidence_content")
public class EvidenceContent {

  @Id
  @Column(name = "file_id")
  private long fileId;

  private byte[] content;

  protected EvidenceContent() {}

  EvidenceContent(long fileId, byte[] content) {
    this.fileId = fileId;
    this.content = content.clone();
  }

  byte[] content() {
    return content.clone();
  }
}
