package org.caseaudit.pack;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.user.User;

/**
 * A pack, or changes to the one in force, that somebody sent and that is a draft until it is
 * published or discarded. Then its texts are let go of: what was published is kept as such.
 */
@Entity
@Table(name = "pack_upload")
public class PackUpload extends BaseEntity {

  /** Where an upload stands. */
  public enum Status {
    DRAFT("Draft"),
    PUBLISHED("Published"),
    DISCARDED("Discarded");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** The words users see. */
    public String getLabel() {
      return label;
    }
  }

  private String name;
  private boolean whole;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @ManyToOne(optional = false)
  @JoinColumn(name = "uploaded_by")
  private User uploadedBy;

  @Column(name = "published_as")
  private Integer publishedAs;

  @ElementCollection
  @CollectionTable(name = "pack_upload_file", joinColumns = @JoinColumn(name = "upload"))
  @MapKeyColumn(name = "path")
  @Column(name = "content")
  private Map<String, String> texts = new TreeMap<>();

  protected PackUpload() {}

  PackUpload(SentPack sent, Instant uploadedAt, User uploadedBy) {
    this.name = sent.name();
    this.whole = sent.whole();
    this.status = Status.DRAFT;
    this.uploadedAt = uploadedAt;
    this.uploadedBy = uploadedBy;
    this.texts.putAll(sent.texts());
  }

  void published(int number) {
    end(Status.PUBLISHED);
    publishedAs = number;
  }

  void discard() {
    end(Status.DISCARDED);
  }

  private void end(Status ended) {
    if (!isDraft()) {
      throw Refused.conflict(
          "This upload was " + status.getLabel().toLowerCase(java.util.Locale.ROOT) + " already.");
    }
    status = ended;
    texts.clear();
  }

  public boolean isDraft() {
    return status == Status.DRAFT;
  }

  /** Of the file or files as they were sent. */
  public String getName() {
    return name;
  }

  /** Whether it is all of a pack, or only what is laid over the pack in force. */
  public boolean isWhole() {
    return whole;
  }

  public Status getStatus() {
    return status;
  }

  public Instant getUploadedAt() {
    return uploadedAt;
  }

  public User getUploadedBy() {
    return uploadedBy;
  }

  /** The number of the pack it became; null unless it was published. */
  public Integer getPublishedAs() {
    return publishedAs;
  }

  /** What was sent, by path; nothing once it is no draft any more. */
  Map<String, String> texts() {
    return Map.copyOf(texts);
  }
}
