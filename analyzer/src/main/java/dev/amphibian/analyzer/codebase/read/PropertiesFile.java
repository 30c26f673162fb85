package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.Settings.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Reads {@code .properties} files line by line, so that each key has its line. */
final class PropertiesFile {

  private static final Pattern SEPARATOR = Pattern.compile("[#!]---\\s*");
  private static final Pattern COMMENT = Pattern.compile("\\s*[#!].*");

  private final IntFunction<Place> places;
  private final List<List<Entry>> documents = new ArrayList<>();
  private List<Entry> entries = new ArrayList<>();

  private PropertiesFile(IntFunction<Place> places) {
    this.places = places;
  }

  /**
   * The file's documents, separated by {@code #---}, each with its entries in the order of lines.
   */
  static List<List<Entry>> read(InputStream in, Charset charset, IntFunction<Place> places)
      throws IOException {
    PropertiesFile file = new PropertiesFile(places);
    file.read(new BufferedReader(new InputStreamReader(in, charset)));
    return file.documents;
  }

  private void read(BufferedReader reader) throws IOException {
    int number = 0;
    int first = 0;
    StringBuilder logical = new StringBuilder();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      first = logical.isEmpty() ? number : first;
      if (logical.isEmpty() && SEPARATOR.matcher(line).matches()) {
        endDocument();
      } else if (!(logical.isEmpty() && COMMENT.matcher(line).matches())) {
        logical.append(line).append('\n');
        if (!isContinued(line)) {
          add(logical.toString(), first);
          logical.setLength(0);
        }
      }
    }
    add(logical.toString(), first);
    endDocument();
  }

  private static boolean isContinued(String line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private void add(String text, int line) throws IOException {
    Properties one = new Properties();
    one.load(new StringReader(text));
    one.forEach(
        (key, value) ->
            entries.add(
                new Entry(String.valueOf(key), String.valueOf(value).strip(), places.apply(line))));
  }

  private void endDocument() {
    documents.add(entries);
    entries = new ArrayList<>();
  }
}
