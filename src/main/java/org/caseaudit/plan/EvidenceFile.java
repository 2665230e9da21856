package org.caseaudit.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.caseaudit.shared.BaseEntity;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.Subject;
import org.caseaudit.user.User;

/**
 * A file that shows what was done about an action, a statement or a recommendation. That it was
 * filed stays on record for ever; its content goes when it is withdrawn.
 */
@Entity
@Table(name = "evidence_file")
public class EvidenceFile extends BaseEntity {

  public static final int MOST_BYTES = 10 << 20;
  public static final int LONGEST_NAME = 150;
  public static final int LONGEST_REASON = 1_000;

  @Column(name = "subject_kind")
  private String subjectKind;

  @Column(name = "subject_id")
  private String subjectId;

  private String name;

  @Enumerated(EnumType.STRING)
  private EvidenceKind kind;

  private int bytes;
  private String sha256;

  @Column(name = "filed_at")
  private Instant filedAt;

  @ManyToOne(optional = false)
  @JoinColumn(name = "filed_by")
  private User filedBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @ManyToOne
  @JoinColumn(name = "withdrawn_by")
  private User withdrawnBy;

  @Column(name = "withdrawn_reason")
  private String withdrawnReason;

  protected EvidenceFile() {}

  /**
   * @throws Refused if it isn't a file that is taken as evidence
   */
  EvidenceFile(Subject about, String sentName, byte[] content, User filedBy, Instant filedAt) {
    this.subjectKind = about.kind();
    this.subjectId = about.id();
    this.name = withoutPath(sentName);
    if (content.length == 0) {
      throw Refused.invalid("“" + name + "” is empty.");
    }
    if (content.length > MOST_BYTES) {
      throw Refused.invalid(
          "“%s” has %d MB; a file of evidence has at most %d MB."
              .formatted(name, (content.length + (1 << 20) - 1) >> 20, MOST_BYTES >> 20));
    }
    this.kind = EvidenceKind.of(name, content);
    this.bytes = content.length;
    this.sha256 = digest(content);
    this.filedBy = filedBy;
    this.filedAt = filedAt;
  }

  /** Some browsers send the whole path; nobody needs it. */
  private static String withoutPath(String sent) {
    String last = sent == null ? "" : sent.substring(sent.replace('\\', '/').lastIndexOf('/') + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw Refused.invalid("A file's name has 1 to " + LONGEST_NAME + " characters.");
    }
    return clean;
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Takes it back; what was in it goes, that it was there stays. */
  void withdraw(String reason, User by, Instant at) {
    if (isWithdrawn()) {
      throw Refused.conflict("“" + name + "” was withdrawn already.");
    }
    String words = reason == null ? "" : reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON || words.indexOf('\0') >= 0) {
      throw Refused.invalid("Say in 1 to " + LONGEST_REASON + " characters why it is withdrawn.");
    }
    withdrawnReason = words;
    withdrawnBy = by;
    withdrawnAt = at;
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /** What it is about. */
  public Subject getSubject() {
    return new Subject(subjectKind, subjectId);
  }

  public String getName() {
    return name;
  }

  /**
   * How it is sent, to be saved under its name as RFC 6266 has it: plain for old programs, and in
   * full (RFC 8187).
   */
  public String getAttachment() {
    String plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
  }

  public EvidenceKind getKind() {
    return kind;
  }

  /** “812 KB”, “2.4 MB”. */
  public String getSize() {
    return bytes < 1 << 20
        ? Math.max(1, Math.round(bytes / 1024f)) + " KB"
        : Math.round(bytes / 104857.6f) / 10.0 + " MB";
  }

  /** By which anybody can tell that the file is the one that was filed. */
  public String getSha256() {
    return sha256;
  }

  public Instant getFiledAt() {
    return filedAt;
  }

  public User getFiledBy() {
    return filedBy;
  }

  public Instant getWithdrawnAt() {
    return withdrawnAt;
  }

  public User getWithdrawnBy() {
    return withdrawnBy;
  }

  public String getWithdrawnReason() {
    return withdrawnReason;
  }
}
