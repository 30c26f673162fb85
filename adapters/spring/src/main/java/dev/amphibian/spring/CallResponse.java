package dev.amphibian.spring;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Spring's mock response, with the habits of Tomcat's where a caller could see the difference.
 * Header fields may be set by two threads at once: one that streams the answer, and the one that
 * started it on its way back through the filters.
 */
final class CallResponse extends MockHttpServletResponse {

  private static final String SET_COOKIE = "Set-Cookie";
  // Tomcat's buffer in bytes: until it is full, a failure can still become an error page
  private static final int BUFFER = 8192;

  private static final Set<String> CHARSET_BY_LANGUAGE = Set.of("en", "fr");

  private final HttpServletRequest request;
  private final ResponseBody body =
      new ResponseBody(BUFFER, this::announcedLength, () -> setCommitted(true));
  // Apart, because the mock would parse them and write them anew
  private final List<String> cookies = new ArrayList<>();
  private @Nullable PrintWriter writer;
  private boolean streaming;
  private boolean error;
  private boolean wrapped;

  CallResponse(HttpServletRequest request) {
    this.request = request;
  }

  /** Tomcat 11 has sent all once the announced length is written, 10.1 waits. */
  private long announcedLength() {
    return ServletVersion.IS_6_1 && containsHeader("Content-Length")
        ? getContentLengthLong()
        : Long.MAX_VALUE;
  }

  /** Whether {@code sendError} was called and no error page has been made of it yet. */
  boolean isError() {
    return error;
  }

  /** Makes room for an error page, keeping status, message and headers. */
  void beginErrorPage(int status) {
    setCommitted(false);
    error = false;
    body.closed(false);
    resetBuffer();
    setHeader("Content-Length", null);
    setStatus(status);
  }

  /** Lets nothing more in, as after a forward. */
  void finish() {
    if (writer != null) {
      writer.flush();
    }
    setCommitted(true);
    body.closed(true);
  }

  byte[] body() {
    if (writer != null) {
      boolean committed = isCommitted();
      writer.flush();
      setCommitted(committed);
    }
    return body.bytes();
  }

  @Override
  public ServletOutputStream getOutputStream() {
    if (writer != null) {
      throw new IllegalStateException("getWriter() has already been called for this response");
    }
    streaming = true;
    return body;
  }

  @Override
  public PrintWriter getWriter() throws UnsupportedEncodingException {
    if (streaming) {
      throw new IllegalStateException("getOutputStream() was already called for this response");
    }
    if (writer == null) {
      // From here on the charset is fixed and told: ServletResponse#getWriter
      setCharacterEncoding(isCharset() ? getCharacterEncoding() : "ISO-8859-1");
      writer = new PrintWriter(new OutputStreamWriter(body, getCharacterEncoding()));
    }
    return writer;
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    writer = null;
    streaming = false;
    body.clear();
  }

  @Override
  public void reset() {
    super.reset();
    cookies.clear();
  }

  @Override
  public void sendError(int status) throws IOException {
    sendError(status, "");
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    resetBuffer();
    super.sendError(status, message);
    error = true;
    body.closed(true);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    resetBuffer();
    super.sendRedirect(Location.absolute(location, request));
    body.closed(true);
  }

  @Override
  public synchronized void addCookie(Cookie cookie) {
    addHeader(SET_COOKIE, Cookies.write(cookie));
  }

  @Override
  public synchronized void addHeader(@Nullable String name, @Nullable String value) {
    if (!isCommitted() && SET_COOKIE.equalsIgnoreCase(name)) {
      addCookieText(value);
    } else if (!isCommitted()) {
      super.addHeader(name, value);
    }
  }

  /** Tells as what the request comes to the servlet: itself, or what a filter made of it. */
  void answers(ServletRequest seen) {
    wrapped = seen != request;
  }

  /** Tomcat has {@code TRACE} switched off, which its servlet API sees on its own requests only. */
  private @Nullable String verbs(@Nullable String all) {
    return all == null || wrapped ? all : all.replace(", TRACE", "");
  }

  @Override
  public synchronized void setHeader(@Nullable String name, @Nullable String value) {
    if (!isCommitted() && SET_COOKIE.equalsIgnoreCase(name)) {
      cookies.clear();
      addCookieText(value);
    } else if (!isCommitted()) {
      super.setHeader(name, "Allow".equals(name) ? verbs(value) : value);
    }
  }

  /** Tells the caller its session, instead of any other told before. */
  synchronized void setSessionCookie(String name, String text) {
    if (!isCommitted()) {
      cookies.removeIf(each -> each.startsWith(name + "="));
      cookies.add(text);
    }
  }

  @Override
  public String encodeURL(String address) {
    return request.getServletContext() instanceof FunctionServletContext context
            && context.sessions().rewriteAddresses()
        ? SessionAddress.of(address, request)
        : address;
  }

  @Override
  public String encodeRedirectURL(String address) {
    return encodeURL(address);
  }

  private void addCookieText(@Nullable String value) {
    if (value != null) {
      cookies.add(value);
    }
  }

  @Override
  public synchronized boolean containsHeader(String name) {
    return SET_COOKIE.equalsIgnoreCase(name) ? !cookies.isEmpty() : super.containsHeader(name);
  }

  /** Tomcat 9 keeps the type apart, so that who asks for it as a header finds none. */
  @Override
  public synchronized @Nullable String getHeader(String name) {
    if (ServletVersion.IS_4 && "Content-Type".equalsIgnoreCase(name)) {
      return null;
    }
    return getHeaders(name).stream().findFirst().orElse(null);
  }

  @Override
  public synchronized List<String> getHeaders(String name) {
    return SET_COOKIE.equalsIgnoreCase(name) ? List.copyOf(cookies) : super.getHeaders(name);
  }

  @Override
  public synchronized Collection<String> getHeaderNames() {
    Set<String> names = new LinkedHashSet<>(super.getHeaderNames());
    if (!cookies.isEmpty()) {
      names.add(SET_COOKIE);
    }
    return names;
  }

  // What a server ignores once it has sent the head of the answer:

  @Override
  public synchronized void setDateHeader(String name, long value) {
    if (!isCommitted()) {
      super.setDateHeader(name, value);
    }
  }

  @Override
  public synchronized void addDateHeader(String name, long value) {
    if (!isCommitted()) {
      super.addDateHeader(name, value);
    }
  }

  @Override
  public synchronized void setIntHeader(String name, int value) {
    if (!isCommitted()) {
      super.setIntHeader(name, value);
    }
  }

  @Override
  public synchronized void addIntHeader(String name, int value) {
    if (!isCommitted()) {
      super.addIntHeader(name, value);
    }
  }

  @Override
  public synchronized void setContentType(@Nullable String type) {
    if (isCommitted()) {
      return;
    }
    String charset = isCharset() ? getCharacterEncoding() : null;
    boolean keeps = charset != null && type != null && !type.contains("charset=");
    super.setContentType(keeps ? type + ";charset=" + charset : type);
    if (type == null) {
      super.setCharacterEncoding((String) null);
    }
  }

  @Override
  public synchronized void setCharacterEncoding(@Nullable String charset) {
    // A writer's charset can't change any more
    if (!isCommitted() && writer == null) {
      super.setCharacterEncoding(charset);
    }
  }

  @Override
  public synchronized void setLocale(@Nullable Locale locale) {
    if (!isCommitted() && locale != null) {
      super.setLocale(locale);
      // Boot's locale-charset mappings for Tomcat; no other language has one
      if (writer == null && !isCharset() && CHARSET_BY_LANGUAGE.contains(locale.getLanguage())) {
        super.setCharacterEncoding("UTF-8");
      }
    }
  }
}
