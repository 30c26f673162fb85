package dev.amphibian.spring;

import dev.amphibian.runtime.Headers;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** One part of a multipart body. */
final class FormPart implements Part {

  private final Headers headers;
  private final byte[] content;
  private final ContentDisposition disposition;

  FormPart(Headers headers, byte[] content) {
    this.headers = headers;
    this.content = content;
    this.disposition =
        ContentDisposition.parse(headers.first("Content-Disposition").orElse("form-data"));
  }

  /** Whether this is a file by the rule of browsers: it has a file name, if only an empty one. */
  boolean isFile() {
    return getSubmittedFileName() != null;
  }

  byte[] content() {
    return content.clone();
  }

  @Override
  public String getName() {
    String name = disposition.getName();
    return name == null ? "" : name;
  }

  @Override
  public @Nullable String getSubmittedFileName() {
    return disposition.getFilename();
  }

  @Override
  public @Nullable String getContentType() {
    return getHeader("Content-Type");
  }

  @Override
  public long getSize() {
    return content.length;
  }

  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(content);
  }

  @Override
  public void write(String fileName) throws IOException {
    Files.write(Path.of(fileName), content);
  }

  @Override
  public void delete() {}

  @Override
  public @Nullable String getHeader(String name) {
    return headers.first(name).orElse(null);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    return headers.all(name);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return headers.asMap().keySet();
  }
}
