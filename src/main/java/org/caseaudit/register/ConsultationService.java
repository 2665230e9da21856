package org.caseaudit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.caseaudit.audit.Incomplete;
import org.caseaudit.shared.DomainEvent;
import org.caseaudit.shared.London;
import org.caseaudit.shared.Refused;
import org.caseaudit.shared.SecretLink;
import org.caseaudit.template.AuditTemplate;
import org.caseaudit.template.Kind;
import org.caseaudit.template.Templates;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Guarded;
import org.caseaudit.user.Permission;
import org.caseaudit.user.Requires;
import org.caseaudit.user.UserRepository;

/** Rounds of consultations: opened, asked for over one-time links, entered from paper, closed. */
@Guarded
@Transactional
@ApplicationScoped
public class ConsultationService {

  /** The most links made at once. */
  static final int MOST_LINKS = 500;

  private final SecureRandom random = new SecureRandom();

  @Inject private ConsultationRepository consultations;
  @Inject private Replying replying;
  @Inject private Templates templates;
  @Inject private UserRepository users;
  @Inject private CurrentUser currentUser;
  @Inject private Event<DomainEvent> events;
  @Inject private Clock clock;

  /** The consultations a round can be opened of, by title. */
  @Requires(Permission.RUN_CONSULTATIONS)
  public List<AuditTemplate> templates() {
    return templates.offered().stream()
        .filter(template -> template.kind() == Kind.CONSULTATION)
        .sorted(Comparator.comparing(AuditTemplate::title))
        .toList();
  }

  /** Every round, the one that closes last first. */
  @Requires(Permission.RUN_CONSULTATIONS)
  public List<RoundView> rounds() {
    return consultations.rounds().stream().map(this::view).toList();
  }

  @Requires(Permission.RUN_CONSULTATIONS)
  public RoundView round(long id) {
    return view(found(id));
  }

  private RoundView view(ConsultationRound round) {
    AuditTemplate template = templates.get(round.getTemplate());
    return new RoundView(
        round,
        template,
        round.status(today()),
        !round.isClosed(today()),
        Strands.of(template).options(),
        consultations.responses(round));
  }

  /** Opens a round of the newest version of a template. */
  @Requires(Permission.RUN_CONSULTATIONS)
  public ConsultationRound begin(
      String templateCode, String name, LocalDate opensOn, LocalDate closesOn) {
    AuditTemplate template =
        templates().stream()
            .filter(each -> each.ref().code().equals(templateCode))
            .findFirst()
            .orElseThrow(() -> Refused.invalid("Choose the questions to ask."));
    ConsultationRound round =
        new ConsultationRound(
            name,
            template.ref(),
            opensOn,
            closesOn,
            clock.instant(),
            users.find(currentUser.get().id()).orElseThrow());
    consultations.add(round);
    events.fire(ConsultationMoved.of(round, "opened a consultation", round.getName()));
    return round;
  }

  /**
   * Makes one-time links for some of a strand.
   *
   * @return their secret ends, which can't be shown again
   */
  @Requires(Permission.RUN_CONSULTATIONS)
  public List<String> invite(long id, String strand, int number) {
    ConsultationRound round = openRound(id);
    String checked = Strands.of(templates.get(round.getTemplate())).checked(strand);
    if (number < 1 || number > MOST_LINKS) {
      throw Refused.invalid("Enter how many links to make, from 1 to " + MOST_LINKS + ".");
    }
    List<String> secrets = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      SecretLink link = SecretLink.make(random);
      consultations.add(Invitation.to(round, checked, link, today()));
      secrets.add(link.secret());
    }
    events.fire(ConsultationMoved.of(round, "made one-time links", number + " for " + checked));
    return secrets;
  }

  /**
   * Enters a reply that was given on paper.
   *
   * @throws Incomplete if answers are missing
   */
  @Requires(Permission.RUN_CONSULTATIONS)
  public void enter(long id, String strand, Map<String, Given> answers) {
    ConsultationRound round = openRound(id);
    String checked = Strands.of(templates.get(round.getTemplate())).checked(strand);
    replying.reply(round, checked, answers, currentUser.get().id(), true);
  }

  /** Ends a round before its time. */
  @Requires(Permission.RUN_CONSULTATIONS)
  public void close(long id) {
    ConsultationRound round = found(id);
    round.close(clock.instant());
    events.fire(ConsultationMoved.of(round, "closed the consultation", null));
  }

  private ConsultationRound openRound(long id) {
    ConsultationRound round = found(id);
    if (round.isClosed(today())) {
      throw Refused.conflict("This round is closed and takes no more replies.");
    }
    return round;
  }

  private ConsultationRound found(long id) {
    return consultations.find(id).orElseThrow(() -> Refused.notFound("This consultation"));
  }

  private LocalDate today() {
    return London.day(clock.instant());
  }
}
