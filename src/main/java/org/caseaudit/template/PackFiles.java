package org.caseaudit.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of a pack's YAML files by their path in it, such as {@code
 * templates/parts/header.yaml}.
 */
public record PackFiles(SortedMap<String, String> texts) {

  public PackFiles(Map<String, String> texts) {
    this(new TreeMap<>(texts));
  }

  /** Line endings are made the same everywhere, so that a checkout's habits change no content. */
  public PackFiles {
    SortedMap<String, String> normalised = new TreeMap<>();
    texts.forEach((path, text) -> normalised.put(path, text.replace("\r\n", "\n")));
    texts = normalised;
  }

  public static PackFiles in(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        texts.put(name, Files.readString(file));
      }
    }
    return new PackFiles(texts);
  }

  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }
}
