package org.caseaudit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the entries of registers that were read of a file, and those that came of it. */
@ApplicationScoped
public class EntryRepository extends SqlRepository {

  int countEntries(long importId) {
    return count("SELECT count(*) FROM staged_entry WHERE import_id = ?1", importId);
  }

  /** Entries that came with an import, by register. */
  Map<String, List<String>> importedEntries(long importId) {
    Map<String, List<String>> byRegister = new TreeMap<>();
    rows(
            "SELECT register, reference FROM imported_entry WHERE import_id = ?1 ORDER BY register,"
                + " reference",
            importId)
        .forEach(
            row ->
                byRegister
                    .computeIfAbsent((String) row[0], any -> new ArrayList<>())
                    .add((String) row[1]));
    return byRegister;
  }

  void addEntries(long importId, String register, List<String> references) {
    for (String reference : references) {
      query(
              "INSERT INTO imported_entry (import_id, register, reference) VALUES (?1, ?2, ?3) ON"
                  + " CONFLICT DO NOTHING",
              importId,
              register,
              reference)
          .executeUpdate();
    }
  }

  /** Entries to be made, from one number on, of children who have a case or will have one. */
  List<NumberedEntry> entries(long importId, String register, int after, int most) {
    return rows(
            "SELECT number, sheet, row_number, child_reference, reference, answers FROM"
                + " staged_entry WHERE import_id = ?1 AND register = ?2 AND number > ?3 ORDER BY"
                + " number LIMIT ?4",
            importId,
            register,
            after,
            most)
        .stream()
        .map(
            row ->
                new NumberedEntry(
                    number(row[0]),
                    new StagedEntry(
                        (String) row[1],
                        number(row[2]),
                        register,
                        (String) row[3],
                        (String) row[4],
                        StagingRepository.answers((String) row[5]))))
        .toList();
  }

  /** A staged entry and its number. */
  record NumberedEntry(int number, StagedEntry entry) {}

  List<String> registers(long importId) {
    return entityManager
        .createNativeQuery(
            "SELECT DISTINCT register FROM staged_entry WHERE import_id = ?1 ORDER BY 1")
        .setParameter(1, importId)
        .getResultList()
        .stream()
        .map(Object::toString)
        .toList();
  }

  void dropEntry(long importId, int number) {
    query("DELETE FROM staged_entry WHERE import_id = ?1 AND number = ?2", importId, number)
        .executeUpdate();
  }

  /** Drops entries about children who have no case and get none, and of twice the same. */
  int dropEntriesWithoutCase(long importId) {
    return query(
            "DELETE FROM staged_entry e WHERE e.import_id = ?1 AND NOT EXISTS (SELECT FROM"
                + " case_record c WHERE c.child_reference = e.child_reference) AND NOT EXISTS"
                + " (SELECT FROM import_case i WHERE i.import_id = ?1 AND i.child_reference ="
                + " e.child_reference AND i.outcome <> 'NO_CASE')",
            importId)
        .executeUpdate();
  }

  int dropRepeatedEntries(long importId) {
    return query(
            "DELETE FROM staged_entry e USING staged_entry earlier WHERE e.import_id = ?1 AND"
                + " earlier.import_id = ?1 AND earlier.register = e.register AND earlier.reference"
                + " = e.reference AND earlier.number < e.number",
            importId)
        .executeUpdate();
  }
}
