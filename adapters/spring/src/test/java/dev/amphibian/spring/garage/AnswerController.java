package dev.amphibian.spring.garage;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Answers in all the ways that a controller has. */
@Controller
@RequestMapping("/answer")
public class AnswerController {

  @GetMapping("/cookies")
  @ResponseBody
  public String cookies(HttpServletResponse response) {
    Cookie plain = new Cookie("cart", "42");
    plain.setPath("/shop");
    plain.setHttpOnly(true);
    plain.setMaxAge(0);
    response.addCookie(plain);
    response.addHeader(
        "Set-Cookie",
        ResponseCookie.from("theme", "dark").sameSite("Lax").secure(true).build().toString());
    return "baked";
  }

  @GetMapping("/headers")
  public ResponseEntity<List<String>> headers() {
    return ResponseEntity.ok()
        .header("X-Many", "one", "two, three")
        .header("Link", "</a>; rel=\"next\"")
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).mustRevalidate())
        .lastModified(1_700_000_000_000L)
        .varyBy("Accept-Language")
        .body(List.of("ä"));
  }

  @GetMapping("/session")
  @ResponseBody
  public String session(HttpServletRequest request) {
    return "new: " + request.getSession().isNew();
  }

  @GetMapping("/session/redirect")
  public String redirectWithinSession(HttpServletRequest request) {
    request.getSession();
    return "redirect:/answer/etag?a=b#c";
  }

  @GetMapping("/session/login")
  @ResponseBody
  public String login(HttpServletRequest request) {
    request.getSession();
    String changed = request.changeSessionId();
    return "the same: " + changed.equals(request.getSession().getId());
  }

  @GetMapping("/session/visits")
  @ResponseBody
  public int visits(HttpSession session) {
    Integer before = (Integer) session.getAttribute("visits");
    int visits = before == null ? 1 : before + 1;
    session.setAttribute("visits", visits);
    return visits;
  }

  @GetMapping("/session/end")
  @ResponseBody
  public String end(HttpServletRequest request) {
    request.getSession().invalidate();
    return "none: " + (request.getSession(false) == null);
  }

  @GetMapping("/etag")
  public ResponseEntity<String> etag() {
    return ResponseEntity.ok().eTag("\"v1\"").body("tagged");
  }

  @GetMapping("/status/{code}")
  public ResponseEntity<Void> status(@PathVariable int code) {
    return ResponseEntity.status(code).build();
  }

  @GetMapping("/redirect")
  public String redirect() {
    return "redirect:/jobs/1?from=ä";
  }

  @GetMapping("/redirect-permanent")
  public RedirectView permanent() {
    RedirectView view = new RedirectView("https://example.org/x");
    view.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
    return view;
  }

  @GetMapping("/send-redirect")
  public void sendRedirect(@RequestParam String to, HttpServletResponse response)
      throws IOException {
    response.getWriter().write("lost");
    response.sendRedirect(to);
  }

  @GetMapping("/forward")
  public String forward() {
    return "forward:/echo/parameters?added=1";
  }

  @GetMapping("/writer")
  public void writer(@RequestParam String type, HttpServletResponse response) throws IOException {
    response.setContentType(type);
    response.getWriter().write("Öl €");
    response.setCharacterEncoding("UTF-16");
  }

  @GetMapping("/locale")
  public void locale(HttpServletResponse response) throws IOException {
    response.setLocale(Locale.GERMAN);
    response.setContentType("text/plain; charset=utf-8");
    response.getOutputStream().write("Öl".getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/late")
  public void late(HttpServletResponse response) throws IOException {
    response.setHeader("X-Early", "1");
    response.getWriter().write("sent");
    response.flushBuffer();
    response.setHeader("X-Late", "1");
    response.setStatus(500);
  }

  @GetMapping("/send-error")
  public void sendError(@RequestParam int code, HttpServletResponse response) throws IOException {
    response.setHeader("X-Kept", "1");
    response.getWriter().write("lost");
    response.sendError(code, "as asked");
  }

  @GetMapping("/failing")
  public void failing(HttpServletResponse response) throws IOException {
    response.getWriter().write("begun");
    throw new IllegalStateException("the lift is stuck");
  }

  @GetMapping("/broken-off")
  public void brokenOff(HttpServletResponse response) throws IOException {
    response.getWriter().write("begun");
    response.flushBuffer();
    throw new IllegalStateException("the lift is stuck");
  }

  @GetMapping("/failing-view")
  public View failingView() {
    return (model, request, response) -> {
      response.setContentType("text/html;charset=UTF-8");
      response.getWriter().write("begun");
      throw new IllegalStateException("the lift is stuck");
    };
  }

  @GetMapping("/status-exception")
  public void statusException() {
    throw new ResponseStatusException(HttpStatus.CONFLICT, "taken");
  }

  @GetMapping("/gone")
  public void gone() {
    throw new Gone();
  }

  @GetMapping(path = "/csv", produces = "text/csv")
  @ResponseBody
  public String csv() {
    return "a;b\nä;€\n";
  }

  @GetMapping(path = "/big", produces = "text/plain")
  @ResponseBody
  public String big() {
    return "0123456789".repeat(5_000);
  }

  @GetMapping("/attributes")
  @ResponseBody
  public String attributes(HttpServletRequest request) {
    return String.valueOf(request.getAttribute("stamp"));
  }
}
