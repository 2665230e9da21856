package org.caseaudit.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a pack was put in force. The one with the highest number is. */
@Entity
@Table(name = "published_pack")
public class PublishedPack {

  /** How a pack came to be in force. */
  public enum Origin {
    /** It came with the application, or from the folder the installation names. */
    START,
    /** Somebody uploaded and published it. */
    UPLOAD
  }

  @Id private int number;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  private String name;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_by")
  private Long publishedBy;

  protected PublishedPack() {}

  PublishedPack(int number, Origin origin, String name, Instant publishedAt, Long publishedBy) {
    this.number = number;
    this.origin = origin;
    this.name = name;
    this.publishedAt = publishedAt;
    this.publishedBy = publishedBy;
  }

  public int getNumber() {
    return number;
  }

  public Origin getOrigin() {
    return origin;
  }

  /** Of the file or folder it came in. */
  public String getName() {
    return name;
  }

  public Instant getPublishedAt() {
    return publishedAt;
  }

  /** The account of whoever published it; null for the application itself. */
  public Long getPublishedBy() {
    return publishedBy;
  }
}
