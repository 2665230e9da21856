package org.caseaudit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.caseaudit.message.DigestService;
import org.caseaudit.message.MessageService;
import org.caseaudit.user.Actor;
import org.caseaudit.user.Role;
import org.caseaudit.user.UserRepository;

/**
 * The demonstration's people have read what they were told so far, but for this morning's digest.
 */
@ApplicationScoped
public class DemonstrationDigests {

  @Inject private Scene scene;
  @Inject private DigestService digests;
  @Inject private MessageService messages;
  @Inject private UserRepository users;

  void write() {
    users.all().forEach(user -> scene.does(user.actor(), messages::markRead));
    scene.does(Actor.application(Role.ADMINISTRATOR), () -> digests.due().forEach(digests::write));
  }
}
