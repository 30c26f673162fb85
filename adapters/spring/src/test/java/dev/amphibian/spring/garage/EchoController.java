package dev.amphibian.spring.garage;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Tells what reached it, so that a difference between two containers shows in the answer. */
@RestController
@RequestMapping("/echo")
public class EchoController {

  @GetMapping({"/request", "/request/**"})
  public Map<String, Object> request(HttpServletRequest request) {
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("uri", request.getRequestURI());
    seen.put("url", request.getRequestURL().toString());
    seen.put("paths", Arrays.asList(request.getContextPath(), request.getServletPath()));
    seen.put("info", request.getPathInfo());
    seen.put("match", request.getHttpServletMapping().getMappingMatch());
    seen.put("query", request.getQueryString());
    seen.put("locales", Collections.list(request.getLocales()));
    seen.put("scheme", request.getScheme() + request.isSecure() + request.getProtocol());
    seen.put("server", request.getServerName() + request.getServerPort());
    seen.put("remote", request.getRemoteAddr());
    seen.put("charset", request.getCharacterEncoding());
    seen.put("type", request.getContentType());
    seen.put("length", request.getContentLengthLong());
    seen.put("session", request.getRequestedSessionId() + request.isRequestedSessionIdValid());
    seen.put("user", request.getUserPrincipal());
    seen.put("accept", Collections.list(request.getHeaders("accept")));
    seen.put("note", Collections.list(request.getHeaders("X-NOTE")));
    seen.put("async", request.isAsyncSupported());
    return seen;
  }

  @RequestMapping("/parameters")
  public Map<String, List<String>> parameters(HttpServletRequest request) {
    Map<String, List<String>> seen = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> seen.put(name, List.of(values)));
    return seen;
  }

  @GetMapping("/cookies")
  public Map<String, String> cookies(HttpServletRequest request) {
    Map<String, String> seen = new TreeMap<>();
    for (Cookie cookie : request.getCookies() == null ? new Cookie[0] : request.getCookies()) {
      seen.put(cookie.getName(), cookie.getValue());
    }
    return seen;
  }

  @GetMapping("/name/{name}")
  public String name(@PathVariable String name) {
    return name;
  }

  @PostMapping("/body")
  public ResponseEntity<byte[]> body(@RequestBody byte[] body, HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header("X-Length", String.valueOf(request.getContentLength()))
        .body(body);
  }

  @PostMapping("/text")
  public String text(@RequestBody String text) {
    return "got " + text;
  }

  /** First the stream, then a parameter: a server has none of the form's left. */
  @PostMapping("/stream-first")
  public String streamFirst(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    return body.length + " " + request.getParameter("a") + " " + request.getParameter("q");
  }

  /** And the other way round. */
  @PostMapping("/parameter-first")
  public String parameterFirst(HttpServletRequest request) throws IOException {
    String parameter = request.getParameter("a");
    return parameter + " " + request.getReader().readLine();
  }

  @PutMapping("/form")
  public String put(@RequestParam Map<String, String> form) {
    return new TreeMap<>(form).toString();
  }

  @PostMapping("/upload")
  public List<String> upload(
      @RequestPart("file") List<MultipartFile> files,
      @RequestParam(required = false) String note,
      @RequestPart(required = false) Map<String, String> meta)
      throws IOException {
    List<String> seen = new java.util.ArrayList<>(List.of(note + " " + meta));
    for (MultipartFile file : files) {
      seen.add(file.getOriginalFilename() + file.getContentType() + file.isEmpty());
      seen.add(Arrays.toString(file.getBytes()));
    }
    return seen;
  }
}
