package org.caseaudit.pack;

import java.util.List;
import java.util.SortedMap;
import org.caseaudit.template.PackFiles;

/**
 * What somebody sent: texts that came as files, not yet known to be a pack.
 *
 * @param name of the file, or of the files together
 * @param whole whether it is all of a pack, or only what is laid over the pack in force
 * @param texts by their path in the pack; by the file's own name where they are laid over it
 * @param leftAside what was in the archive and is no file of a pack
 */
public record SentPack(
    String name, boolean whole, SortedMap<String, String> texts, List<String> leftAside) {

  public SentPack {
    texts = new PackFiles(texts).texts();
    leftAside = List.copyOf(leftAside);
  }
}
