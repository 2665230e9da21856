package org.caseaudit.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.caseaudit.shared.Refused;
import org.caseaudit.template.PackFiles;

/**
 * Packs as files that travel: a zip of the folder, or single YAML files. What is sent is never
 * written to disk under its own name and never held beyond the limits, whatever it claims to be.
 */
public final class PackArchive {

  /** The largest archive that is read, in bytes. */
  static final int MOST_SENT = 4 * 1024 * 1024;

  /** The largest text that is kept, in bytes. */
  static final int MOST_IN_A_FILE = 400 * 1024;

  /** How much all entries may hold together, in bytes, kept or not. */
  static final int MOST_UNPACKED = 8 * 1024 * 1024;

  static final int MOST_FILES = 500;
  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_NAME = 120;
  private static final int BLOCK = 8192;

  /** A file as somebody sends it. */
  public record SentFile(String name, InputStream content) {}

  private final SortedMap<String, String> texts = new TreeMap<>();
  private final List<String> leftAside = new ArrayList<>();
  private long unpacked;

  private PackArchive() {}

  /**
   * Reads what was sent.
   *
   * @throws Refused saying what to do about it
   */
  public static SentPack read(List<SentFile> files) throws IOException {
    if (files.isEmpty()) {
      throw Refused.invalid("Choose the zip of a pack, or YAML files.");
    }
    if (files.size() > MOST_FILES) {
      throw Refused.invalid("That is more than " + MOST_FILES + " files: a pack has fewer.");
    }
    List<String> names = files.stream().map(file -> plainName(file.name())).toList();
    if (names.stream().allMatch(PackArchive::isYaml)) {
      return new PackArchive().singles(names, files);
    }
    if (files.size() > 1 || !names.get(0).toLowerCase(Locale.ROOT).endsWith(".zip")) {
      throw Refused.invalid(
          "Send one .zip file with the whole pack, or .yaml files that are to change in it.");
    }
    return new PackArchive().zip(names.get(0), files.get(0).content());
  }

  private SentPack singles(List<String> names, List<SentFile> files) throws IOException {
    for (int i = 0; i < names.size(); i++) {
      keep(names.get(i), names.get(i), files.get(i).content());
    }
    String name = names.size() == 1 ? names.get(0) : names.get(0) + " and " + others(names);
    return new SentPack(name, false, texts, List.of());
  }

  private static String others(List<String> names) {
    return names.size() == 2 ? "another file" : names.size() - 1 + " other files";
  }

  private SentPack zip(String name, InputStream content) throws IOException {
    byte[] sent = content.readNBytes(MOST_SENT + 1);
    if (sent.length > MOST_SENT) {
      throw tooLarge(name, "4 MB");
    }
    if (sent.length < 4 || sent[0] != 'P' || sent[1] != 'K') {
      throw Refused.invalid(name + " is not a zip file, whatever its name says.");
    }
    try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(sent))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        take(entry, zip);
      }
    } catch (ZipException | IllegalArgumentException | java.io.EOFException e) {
      throw Refused.invalid(
          name + " is damaged, encrypted or no ordinary zip file. Make a new one of the folder.");
    }
    if (texts.isEmpty()) {
      throw Refused.invalid("There are no .yaml files in " + name + ".");
    }
    return new SentPack(name, true, withoutTopFolder(texts), leftAside);
  }

  private void take(ZipEntry entry, ZipInputStream zip) throws IOException {
    String path = safe(entry.getName());
    if (entry.isDirectory()) {
      return;
    }
    if (texts.size() + leftAside.size() >= MOST_FILES) {
      throw Refused.invalid("The zip holds more than " + MOST_FILES + " files.");
    }
    if (isYaml(path) && !isHidden(path)) {
      keep(path, path, zip);
    } else {
      skip(zip);
      leftAside.add(path);
    }
  }

  /** A path that stays within the pack, as it is written there. */
  private static String safe(String path) {
    boolean stays =
        !path.isBlank()
            && path.length() <= LONGEST_PATH
            && !path.startsWith("/")
            && path.indexOf('\\') < 0
            && path.indexOf(':') < 0
            && path.chars().noneMatch(Character::isISOControl)
            && Stream.of(path.split("/")).noneMatch(step -> step.equals("..") || step.equals("."));
    if (!stays) {
      throw Refused.invalid(
          "The zip holds a file whose path leads out of it or can't be read. Zip the pack’s folder"
              + " itself.");
    }
    return path;
  }

  private void keep(String path, String shown, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(MOST_IN_A_FILE + 1);
    if (bytes.length > MOST_IN_A_FILE) {
      throw tooLarge(shown, "400 KB");
    }
    count(bytes.length);
    if (texts.put(path, text(shown, bytes)) != null) {
      throw Refused.invalid(shown + " is there twice.");
    }
  }

  private void skip(InputStream content) throws IOException {
    byte[] block = new byte[BLOCK];
    for (int read = content.read(block); read >= 0; read = content.read(block)) {
      count(read);
    }
  }

  private void count(int bytes) {
    unpacked += bytes;
    if (unpacked > MOST_UNPACKED) {
      throw Refused.invalid(
          "Unpacked, this is more than 8 MB: that is no pack. Send only its YAML files.");
    }
  }

  private static Refused tooLarge(String name, String limit) {
    return Refused.invalid(name + " is larger than " + limit + ": that is no file of a pack.");
  }

  private static String text(String name, byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      throw Refused.invalid(name + " is saved as UTF-16. Save it as UTF-8 and send it again.");
    }
    int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw Refused.invalid(name + " is not a text file.");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw Refused.invalid(
          name + " is not UTF-8, so letters would be garbled. Save it as UTF-8 and send it again.");
    }
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** Most tools put the folder's own name before every path in it. */
  private static SortedMap<String, String> withoutTopFolder(SortedMap<String, String> texts) {
    String first = texts.firstKey();
    String top = first.substring(0, first.indexOf('/') + 1);
    boolean all = texts.keySet().stream().allMatch(path -> path.startsWith(top));
    if (top.isEmpty() || top.equals("templates/") || !all) {
      return texts;
    }
    SortedMap<String, String> within = new TreeMap<>();
    texts.forEach((path, text) -> within.put(path.substring(top.length()), text));
    return withoutTopFolder(within);
  }

  private static boolean isYaml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }

  private static boolean isHidden(String path) {
    return path.startsWith("__MACOSX/")
        || Stream.of(path.split("/")).anyMatch(step -> step.startsWith("."));
  }

  private static String plainName(String name) {
    String last =
        name == null
            ? ""
            : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
  }

  /** Writes a pack as a zip, the same bytes for the same pack. */
  public static void write(PackFiles files, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> file : files.texts().entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(java.time.LocalDateTime.of(2016, 9, 20, 0, 0));
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
