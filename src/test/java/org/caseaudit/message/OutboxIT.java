package org.caseaudit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.caseaudit.inside.Made;
import org.caseaudit.inside.ServerIT;
import org.caseaudit.inside.Staff;
import org.caseaudit.message.Message.Posting;
import org.caseaudit.user.Actor;
import org.caseaudit.user.CurrentUser;
import org.caseaudit.user.Role;
import org.caseaudit.user.User;
import org.caseaudit.user.UserRepository;
import org.caseaudit.user.UserService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told is kept with what it tells of, and sent by one node, once. */
class OutboxIT extends ServerIT {

  private static final Actor APPLICATION = Actor.application(Role.ADMINISTRATOR);
  private static final int MESSAGES = 12;
  private static final int NODES = 4;

  @Inject private OutboxService outbox;
  @Inject private Messages messages;
  @Inject private MessageRepository repository;
  @Inject private MessageService service;
  @Inject private UserService users;
  @Inject private UserRepository userRepository;
  @Inject private CurrentUser currentUser;
  @Inject private Staff staff;
  @Resource private UserTransaction transaction;

  private User officer;

  @BeforeEach
  void somebodyWithAnAddress() {
    Actor person = staff.person(Role.QA_OFFICER);
    currentUser.as(
        APPLICATION,
        Made.run(() -> users.changeEmail(person.id(), person.username() + "@example.org")));
    officer = userRepository.find(person.id()).orElseThrow();
  }

  @Test
  void severalNodesSendEachMessageOnce() throws Exception {
    write(MESSAGES);
    ConcurrentLinkedQueue<Letter> sent = new ConcurrentLinkedQueue<>();
    ExecutorService nodes = Executors.newFixedThreadPool(NODES);
    try {
      List<Future<?>> all =
          IntStream.range(0, NODES)
              .<Future<?>>mapToObj(
                  node -> nodes.submit(() -> sendAll((letter, at) -> sent.add(letter))))
              .toList();
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      nodes.shutdown();
    }

    assertThat(sent).hasSize(MESSAGES);
    assertThat(sent.stream().map(Letter::id).distinct()).hasSize(MESSAGES);
    assertThat(sent).allMatch(letter -> letter.to().equals(officer.getEmail()));
    assertThat(mine()).allMatch(message -> message.getPosting() == Posting.SENT);
  }

  @Test
  void whatTheMailServerRefusesWaitsWithTheReason() throws Exception {
    write(1);

    sendAll(
        (letter, at) -> {
          throw new MessagingException("421 Try later");
        });

    assertThat(mine())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.getPosting()).isEqualTo(Posting.WAITING);
              assertThat(message.getFailure()).contains("421 Try later");
              assertThat(message.getNextTryAt()).isAfter(message.getWrittenAt());
            });
  }

  @Test
  void aNodeThatEndsWhileSendingLosesNothing() throws Exception {
    write(1);
    assertThatThrownBy(
            () ->
                sendAll(
                    (letter, at) -> {
                      throw new IllegalStateException("This node ends here");
                    }))
        .isInstanceOf(RuntimeException.class);

    ConcurrentLinkedQueue<Letter> sent = new ConcurrentLinkedQueue<>();
    sendAll((letter, at) -> sent.add(letter));

    assertThat(sent).hasSize(1);
  }

  @Test
  void whatIsToldInATransactionThatFailsWasNeverTold() throws Exception {
    transaction.begin();
    messages.tell(officer, "An audit was given to you", "Words.", "/");
    transaction.rollback();

    assertThat(mine()).isEmpty();
  }

  @Test
  void whoLeftGetsNothingMore() throws Exception {
    write(1);
    currentUser.as(APPLICATION, Made.run(() -> users.disable(officer.getId())));
    ConcurrentLinkedQueue<Letter> sent = new ConcurrentLinkedQueue<>();

    sendAll((letter, at) -> sent.add(letter));

    assertThat(sent).isEmpty();
    assertThat(mine()).allMatch(message -> message.getPosting() == Posting.HERE);
  }

  @Test
  void withoutAMailServerMessagesAreReadHere() throws Exception {
    transaction.begin();
    messages.tellUrgently(officer, "Please look at once", "Words.", "/");
    transaction.commit();

    assertThat(mine()).allMatch(message -> message.getPosting() == Posting.HERE);
    assertThat(currentUser.as(officer.actor(), service::unread)).isEqualTo(1);
    currentUser.as(officer.actor(), Made.run(service::markRead));
    assertThat(currentUser.as(officer.actor(), service::unread)).isZero();
  }

  @Test
  void aDayHasOneDigestAPerson() throws Exception {
    LocalDate day = LocalDate.of(2031, 3, 3);
    transaction.begin();
    assertThat(repository.withoutDigest(day)).contains(officer.getId());
    assertThat(repository.noteDigest(officer.getId(), day)).isTrue();
    transaction.commit();

    transaction.begin();
    assertThat(repository.noteDigest(officer.getId(), day)).isFalse();
    assertThat(repository.withoutDigest(day)).doesNotContain(officer.getId());
    transaction.commit();
  }

  private void write(int number) throws Exception {
    transaction.begin();
    for (int i = 0; i < number; i++) {
      Message message =
          new Message(
              userRepository.find(officer.getId()).orElseThrow(),
              "Message " + i,
              "Words.",
              "/",
              false,
              Instant.parse("2017-01-01T00:00:00Z"));
      message.post();
      repository.add(message);
    }
    transaction.commit();
  }

  private void sendAll(OutboxService.Sending sending) {
    boolean more = true;
    while (more) {
      more = currentUser.as(APPLICATION, () -> outbox.sendNext(sending));
    }
  }

  private List<Message> mine() {
    return currentUser.as(officer.actor(), () -> service.mine(0, 100)).messages();
  }
}
