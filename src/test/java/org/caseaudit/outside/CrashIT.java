package org.caseaudit.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that was said to be saved is lost when the server is killed in the middle of saving. */
@ExtendWith(Demonstration.class)
class CrashIT {

  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 100;

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String OFFICER =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(
                  ("officer:" + RunningServer.PASSWORD).getBytes(StandardCharsets.UTF_8));

  private final RunningServer server;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> acknowledged = new ArrayList<>();
  private final CompletableFuture<Void> enough = new CompletableFuture<>();

  /** An answer of an open sheet, to which one remark after another is written. */
  private record Target(long sheet, String question, String item, String value, long version) {}

  CrashIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void noAcknowledgedAnswerIsLostWhenTheApplicationIsKilled() throws Exception {
    CompletableFuture<Void> writing = write(anAnswerOfAnOpenSheet());
    enough.join();
    server.kill();
    writing.join();
    server.start();
    assertThat(kept()).containsAll(acknowledged);
  }

  @Test
  void noAcknowledgedAnswerIsLostWhenTheDatabaseIsKilledToo() throws Exception {
    CompletableFuture<Void> writing = write(anAnswerOfAnOpenSheet());
    enough.join();
    server.killDatabase();
    server.kill();
    writing.join();
    server.start();
    assertThat(kept()).containsAll(acknowledged);
  }

  private CompletableFuture<Void> write(Target target) {
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              long version = target.version();
              while (server.isRunning()) {
                version = save(target, version);
              }
            });
    writing.whenComplete((done, failure) -> enough.completeExceptionally(orEndedEarly(failure)));
    return writing.exceptionally(killed -> null);
  }

  /** Saves a remark, remembers that it was acknowledged, and returns the version it made. */
  private long save(Target target, long version) {
    String operation = UUID.randomUUID().toString();
    String body =
        JSON.createObjectNode()
            .put("operation", operation)
            .put("question", target.question())
            .put("item", target.item())
            .put("version", version)
            .put("state", "answered")
            .put("value", target.value())
            .put("note", "Remark after version " + version)
            .toString();
    HttpRequest request =
        HttpRequest.newBuilder(
                server.address().resolve("/api/sheets/" + target.sheet() + "/answers"))
            .header("Authorization", OFFICER)
            .header("Content-Type", "application/json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(body + " was answered " + response.body());
      }
      acknowledged.add(operation);
      if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
        enough.complete(null);
      }
      return JSON.readTree(response.body()).at("/answer/version").longValue();
    } catch (IOException killed) {
      throw new UncheckedIOException(killed);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Throwable orEndedEarly(Throwable failure) {
    return failure == null ? new IllegalStateException("the server ended by itself") : failure;
  }

  private Target anAnswerOfAnOpenSheet() throws SQLException {
    try (Connection database = server.database();
        Statement statement = database.createStatement();
        ResultSet answer =
            statement.executeQuery(
                """
                SELECT sheet_id, question, item, value, answer.version
                FROM answer
                JOIN answer_sheet ON answer_sheet.id = sheet_id
                JOIN account ON account.id = answered_by
                WHERE username = 'officer' AND status = 'OPEN' AND value IN ('yes', 'partly', 'no')
                  AND question IN ('SP9', 'SP10', 'SP11', 'SP14', 'SP15')
                ORDER BY note IS NULL, answer.id
                LIMIT 1
                """)) {
      answer.next();
      return new Target(
          answer.getLong(1),
          answer.getString(2),
          answer.getString(3),
          answer.getString(4),
          answer.getLong(5));
    }
  }

  private Set<String> kept() throws SQLException {
    Set<String> operations = new TreeSet<>();
    try (Connection database = server.database();
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("SELECT operation FROM answer_operation")) {
      while (rows.next()) {
        operations.add(rows.getString(1));
      }
    }
    return operations;
  }
}
