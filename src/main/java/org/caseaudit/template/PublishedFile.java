package org.caseaudit.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file of the pack as it was published; a version's content never changes. */
@Entity
@Table(name = "published_file")
public class PublishedFile {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  private String kind;
  private String code;
  private int version;
  private String sha256;
  private String content;

  @Column(name = "published_at")
  private Instant publishedAt;

  protected PublishedFile() {}

  PublishedFile(PackFile file, Instant publishedAt) {
    this.kind = file.kind().word();
    this.code = file.ref().code();
    this.version = file.ref().version();
    this.sha256 = file.sha256();
    this.content = file.text();
    this.publishedAt = publishedAt;
  }

  public TemplateRef ref() {
    return new TemplateRef(code, version);
  }

  public String content() {
    return content;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public String sha256() {
    return sha256;
  }
}
