package org.caseaudit.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something somebody asked for and was not given. Written once, never changed. */
@Entity
@Table(name = "refusal")
public class Refusal {

  @Id
  @SequenceGenerator(name = "refusal_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refusal_id")
  private Long id;

  private Instant at;

  @Column(name = "account_id")
  private Long account;

  private String username;

  @Column(name = "asked_for")
  private String askedFor;

  private String permission;
  private String address;

  protected Refusal() {}

  Refusal(Instant at, Actor actor, String askedFor, Permission permission, String address) {
    this.at = at;
    this.account = actor == null || actor.isApplication() ? null : actor.id();
    this.username = actor == null ? null : actor.username();
    this.askedFor = askedFor;
    this.permission = permission == null ? null : permission.name();
    this.address = address;
  }

  public Instant getAt() {
    return at;
  }

  /** Whose request it was; null for somebody not signed in. */
  public String getUsername() {
    return username;
  }

  public String getAskedFor() {
    return askedFor;
  }

  /** The permission that was lacking; null when it was refused for another reason. */
  public String getPermission() {
    return permission;
  }

  public String getAddress() {
    return address;
  }
}
