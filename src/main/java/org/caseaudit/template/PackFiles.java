package org.caseaudit.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

  private static final String BUNDLED = "/audit-templates/";

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
        texts.put(name, text(file));
      }
    }
    return new PackFiles(texts);
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8: save it in that encoding", e);
    }
  }

  /**
   * A pack that travels in the application.
   *
   * @throws IllegalArgumentException when none of that name does
   */
  public static PackFiles bundled(String pack) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String file : resource(BUNDLED + "index.txt").lines().toList()) {
      if (file.startsWith(pack + "/")) {
        texts.put(file.substring(pack.length() + 1), resource(BUNDLED + file));
      }
    }
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("No pack called “" + pack + "” came with the application");
    }
    return new PackFiles(texts);
  }

  private static String resource(String path) throws IOException {
    try (InputStream content = PackFiles.class.getResourceAsStream(path)) {
      if (content == null) {
        throw new IOException("The application came without " + path);
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }
}
