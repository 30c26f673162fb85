package dev.amphibian.spring;

import dev.amphibian.runtime.HttpCall;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharsetDecoder;
import java.security.Principal;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/**
 * Spring's mock request, made from a call, and as lazy as Tomcat's: a form is read when someone
 * asks for a parameter, unless the body was opened before.
 */
final class CallRequest extends MockHttpServletRequest {

  private final CallBody body;
  private final AsyncCycle async = new AsyncCycle();
  private final @Nullable HttpServletMapping mapping;
  private final Sessions sessions;
  private @Nullable CallResponse response;
  private @Nullable String encoding;
  private @Nullable BufferedReader reader;

  CallRequest(HttpCall call, FunctionServletContext context, String path, @Nullable Target target) {
    super(context, call.method(), call.path());
    sessions = context.sessions();
    // A server's default, where the mock has English
    setPreferredLocales(List.of(Locale.getDefault()));
    removeHeader("Accept-Language");
    call.headers().asMap().forEach((name, values) -> values.forEach(it -> addHeader(name, it)));
    body = new CallBody(call, this, target);
    if (call.body().length > 0 || getHeader("Content-Length") != null) {
      setContent(call.body());
    }
    setQueryString(call.query().isEmpty() ? null : call.query());
    setContextPath(rawContextPath(call.path(), context.getContextPath()));
    setServletPath(path);
    if (target != null) {
      setServletPath(target.servletPath());
      setPathInfo(target.pathInfo());
    }
    mapping = target == null ? null : target.mapping();
    setAsyncSupported(true);
    origin(call.origin());
    cookies(call);
  }

  /** As it was asked for, which may be percent-encoded: that is what servers return. */
  private static String rawContextPath(String raw, String contextPath) {
    int end = 0;
    for (long slashes = contextPath.chars().filter(it -> it == '/').count();
        slashes > 0;
        slashes--) {
      int next = raw.indexOf('/', end + 1);
      end = next < 0 ? raw.length() : next;
    }
    return raw.substring(0, end);
  }

  private void origin(HttpCall.Origin origin) {
    setScheme(origin.scheme());
    setServerName(origin.host());
    setServerPort(origin.port());
    setLocalName(origin.host());
    setLocalPort(origin.port());
    setRemoteAddr(origin.remoteAddress());
    setRemoteHost(origin.remoteAddress());
    if (!origin.user().isEmpty()) {
      setRemoteUser(origin.user());
      setUserPrincipal(new User(origin.user()));
    }
  }

  /** Whom the platform's authoriser has let in, as a container would tell of its own login. */
  private record User(String name) implements Principal {

    @Override
    public String getName() {
      return name;
    }
  }

  private void cookies(HttpCall call) {
    List<Cookie> cookies = Cookies.read(call.headers().all("Cookie"));
    if (!cookies.isEmpty()) {
      setCookies(cookies.toArray(new Cookie[0]));
    }
    String name = sessions.cookieName();
    setRequestedSessionIdValid(false);
    setRequestedSessionIdFromCookie(false);
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name)) {
        setRequestedSessionId(cookie.getValue());
        setRequestedSessionIdValid(sessions.find(cookie.getValue()) != null);
        setRequestedSessionIdFromCookie(true);
      }
    }
  }

  /** Where a new session is announced. */
  void answeredBy(CallResponse answer) {
    response = answer;
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    @Nullable HttpSession current = super.getSession(false);
    if (current != null) {
      return current;
    }
    String requested = getRequestedSessionId();
    @Nullable MockHttpSession found = requested == null ? null : sessions.find(requested);
    if (found != null) {
      setSession(found);
    } else if (create) {
      if (response != null && response.isCommitted()) {
        throw new IllegalStateException(
            "Cannot create a session after the response has been committed");
      }
      found = sessions.create();
      setSession(found);
      // To the mock, a session that it is handed is none of its own
      found.setNew(true);
      announce(found);
    }
    return found;
  }

  @Override
  public String changeSessionId() {
    String id = super.changeSessionId();
    if (getSession(false) instanceof MockHttpSession session) {
      announce(session);
    }
    return id;
  }

  private void announce(MockHttpSession session) {
    if (response != null) {
      response.setSessionCookie(sessions.cookieName(), sessions.cookie(session, isSecure()));
    }
  }

  /** How asynchronous work goes on for this request. */
  AsyncCycle async() {
    return async;
  }

  // The mock has no setter for it in Spring 5
  @Override
  public HttpServletMapping getHttpServletMapping() {
    return mapping == null ? super.getHttpServletMapping() : mapping;
  }

  @Override
  public MockAsyncContext startAsync(ServletRequest request, @Nullable ServletResponse response) {
    MockAsyncContext started = (MockAsyncContext) super.startAsync(request, response);
    async.begin(started);
    return started;
  }

  @Override
  public @Nullable String getCharacterEncoding() {
    return encoding == null ? super.getCharacterEncoding() : encoding;
  }

  // Not passed on: the mock would also change the header Content-Type, which no server does
  @Override
  public void setCharacterEncoding(@Nullable String charset) {
    encoding = charset;
  }

  @Override
  public int getContentLength() {
    return body.length(getHeader("Content-Length") != null);
  }

  @Override
  public ServletInputStream getInputStream() {
    if (reader != null) {
      throw new IllegalStateException("The body of this request is already read as text");
    }
    body.open();
    return super.getInputStream();
  }

  @Override
  public BufferedReader getReader() throws UnsupportedEncodingException {
    if (reader == null) {
      body.open();
      // A new decoder refuses bytes that are none of its characters, as Tomcat's reader does
      CharsetDecoder decoder = body.charset().newDecoder();
      reader = new BufferedReader(new InputStreamReader(super.getInputStream(), decoder));
    }
    return reader;
  }

  @Override
  public @Nullable String getParameter(String name) {
    List<String> values = body.parameters().get(name);
    return values == null ? null : values.get(0);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(body.parameters().keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    List<String> values = body.parameters().get(name);
    return values == null ? null : values.toArray(new String[0]);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return CallBody.arrays(body.parameters());
  }

  @Override
  public @Nullable Part getPart(String name) throws ServletException {
    return getParts().stream().filter(it -> it.getName().equals(name)).findFirst().orElse(null);
  }

  @Override
  public Collection<Part> getParts() throws ServletException {
    return List.copyOf(body.parts());
  }

  @Override
  public RequestDispatcher getRequestDispatcher(String path) {
    String here = getServletPath();
    boolean absolute = path.startsWith("/");
    return getServletContext()
        .getRequestDispatcher(
            absolute ? path : here.substring(0, here.lastIndexOf('/') + 1) + path);
  }
}
