package dev.amphibian.spring.garage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes and gives values of all kinds. */
@RestController
@RequestMapping("/value")
public class ValueController extends TooManyProblem {

  /** How urgent a job is. */
  public enum Urgency {
    LOW,
    HIGH
  }

  /** A filter of a list. */
  public record Filter(
      @Nullable String text, @Nullable Integer most, List<Urgency> urgency, @Nullable Span span) {}

  /** A span of days. */
  public record Span(LocalDate from, @Nullable LocalDate to) {}

  /** What is asked for. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Order(
      @NotBlank String number,
      @Min(1) @Max(99) int amount,
      @Nullable BigDecimal price,
      @Valid @NotEmpty List<Line> lines,
      Optional<String> remark,
      @JsonProperty("due_on") @Nullable LocalDate due) {}

  /** A line of it. */
  public record Line(@Pattern(regexp = "[A-Z]{2}\\d+") String part, @Min(1) long pieces) {}

  /** A thing of one of several kinds. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Car.class, name = "car"),
    @JsonSubTypes.Type(value = Lorry.class, name = "lorry")
  })
  public interface Vehicle {}

  /** With seats. */
  public record Car(int seats) implements Vehicle {}

  /** With room. */
  public record Lorry(double tons) implements Vehicle {}

  /** Something with a label. */
  public record Box<T>(String label, T content) {}

  /** Members that not everybody sees. */
  public static class Account {
    /** For all. */
    public interface Brief {}

    /** For few. */
    public interface Full extends Brief {}

    @JsonView(Brief.class)
    public final String name = "Weber";

    @JsonView(Full.class)
    public final String iban = "DE00";
  }

  /** Nothing is there. */
  @ResponseStatus(code = HttpStatus.NOT_FOUND, reason = "no such value")
  static class NoValue extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @GetMapping("/optional")
  public String optional(
      @RequestParam Optional<String> text,
      @RequestParam OptionalInt number,
      @RequestHeader("X-Note") Optional<List<String>> note) {
    return text + " " + number + " " + note;
  }

  @GetMapping("/enum/{urgency}")
  public Map<String, Object> anEnum(
      @PathVariable Urgency urgency, @RequestParam(required = false) List<Urgency> more) {
    return Map.of("urgency", urgency, "more", String.valueOf(more));
  }

  @GetMapping("/dates")
  public List<String> dates(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam(required = false) @DateTimeFormat(pattern = "dd.MM.yyyy HH:mm")
          LocalDateTime at,
      @RequestParam(required = false) Instant instant,
      @RequestParam(required = false) Duration span) {
    return List.of(
        String.valueOf(day), String.valueOf(at), String.valueOf(instant), String.valueOf(span));
  }

  @GetMapping("/numbers")
  public String numbers(
      @RequestParam(defaultValue = "7") int whole,
      @RequestParam(required = false) BigDecimal exact,
      @RequestParam(required = false) BigInteger big,
      @RequestParam(required = false) Double real,
      @RequestParam(required = false) boolean flag,
      @RequestParam(required = false) char letter,
      @RequestParam(required = false) UUID id) {
    return whole + " " + exact + " " + big + " " + real + " " + flag + " " + (int) letter + id;
  }

  @GetMapping("/arrays")
  public String arrays(@RequestParam int[] n, @RequestParam(required = false) String[] words) {
    return n.length + " " + (words == null ? null : String.join("|", words));
  }

  @GetMapping("/filter")
  public Filter filter(@ModelAttribute Filter filter) {
    return filter;
  }

  @PostMapping("/filter")
  public Filter posted(Filter filter) {
    return filter;
  }

  @GetMapping("/page")
  public Map<String, Object> page(@PageableDefault(size = 5, sort = "name") Pageable page) {
    return Map.of("page", page.getPageNumber(), "size", page.getPageSize(), "sort", page.getSort());
  }

  @GetMapping("/paged")
  public Map<String, Object> paged(Pageable page) {
    Page<String> all = new PageImpl<>(List.of("a", "b"), page, 12);
    return Map.of("total", all.getTotalPages(), "last", all.isLast(), "content", all.getContent());
  }

  @GetMapping("/matrix/{row}/{column}")
  public String matrix(
      @PathVariable String row,
      @PathVariable String column,
      @MatrixVariable(pathVar = "row", required = false) List<String> v,
      @MatrixVariable(pathVar = "column", defaultValue = "none") String w) {
    return row + v + column + w;
  }

  @GetMapping({"/rest/{id:\\d+}", "/rest/{id:\\d+}/**"})
  public String pattern(@PathVariable long id) {
    return "number " + id;
  }

  @GetMapping("/files/{*path}")
  public String captured(@PathVariable String path) {
    return path;
  }

  @GetMapping("/cookie")
  public String cookie(
      @CookieValue String theme, @CookieValue(name = "n", defaultValue = "1") int number) {
    return theme + number;
  }

  @GetMapping("/headers")
  public Map<String, String> headers(
      @RequestHeader HttpHeaders headers, @RequestHeader(required = false) @Nullable Integer age) {
    Map<String, String> seen = new TreeMap<>();
    seen.put("note", String.valueOf(headers.get("X-Note")));
    seen.put("accept", String.valueOf(headers.getAccept()));
    seen.put("age", String.valueOf(age));
    return seen;
  }

  @GetMapping("/context")
  public String context(
      Locale locale,
      HttpMethod method,
      @Nullable Principal who,
      WebRequest request,
      UriComponentsBuilder here) {
    String name = who == null ? "nobody" : who.getName();
    return locale
        + " "
        + method
        + " "
        + name
        + " "
        + request.getContextPath()
        + here.path("/x").toUriString();
  }

  @PostMapping("/order")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public Order order(@Valid @RequestBody Order order) {
    return order;
  }

  @PostMapping("/vehicle")
  public Vehicle vehicle(@RequestBody Vehicle vehicle) {
    return vehicle;
  }

  @PostMapping("/vehicles")
  public Map<String, List<Vehicle>> vehicles(@RequestBody Map<String, List<Vehicle>> vehicles) {
    return vehicles;
  }

  @PostMapping("/box")
  public Box<List<BigDecimal>> box(@RequestBody Box<List<BigDecimal>> box) {
    return box;
  }

  @PostMapping("/optional-body")
  public String maybe(@RequestBody(required = false) @Nullable Map<String, Object> body) {
    return String.valueOf(body);
  }

  @PostMapping("/scalar")
  public int scalar(@RequestBody int number) {
    return number + 1;
  }

  @PostMapping("/stream")
  public String stream(InputStream body) throws IOException {
    return new String(body.readAllBytes(), StandardCharsets.UTF_8) + "!";
  }

  @PostMapping("/reader")
  public String reader(Reader body) throws IOException {
    return new BufferedReader(body).readLine() + "!";
  }

  @PutMapping("/entity")
  public ResponseEntity<String> entity(RequestEntity<String> request) {
    return ResponseEntity.ok()
        .header("X-Type", String.valueOf(request.getHeaders().getContentType()))
        .body(request.getMethod() + " " + request.getUrl().getPath() + " " + request.getBody());
  }

  @PutMapping("/bytes-entity")
  public HttpEntity<byte[]> bytes(HttpEntity<byte[]> request) {
    return new HttpEntity<>(request.getBody());
  }

  @GetMapping("/view")
  @JsonView(Account.Brief.class)
  public Account view() {
    return new Account();
  }

  @GetMapping(
      path = "/any",
      produces = {"application/json", "text/plain"})
  public ResponseEntity<Object> negotiated(@RequestHeader(required = false) String accept) {
    return "text/plain".equals(accept)
        ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("plain")
        : ResponseEntity.ok(Map.of("a", 1));
  }

  @GetMapping("/resource")
  public ResponseEntity<Resource> resource() {
    byte[] content = "0123456789".getBytes(StandardCharsets.US_ASCII);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "attachment; filename=\"a.pdf\"")
        .body(new ByteArrayResource(content));
  }

  @GetMapping("/times")
  public Map<String, Object> times() {
    Map<String, Object> times = new TreeMap<>();
    times.put("day", LocalDate.of(2026, 1, 2));
    times.put("at", LocalDateTime.of(2026, 1, 2, 3, 4, 5).toInstant(ZoneOffset.UTC));
    times.put("span", Duration.ofMinutes(90));
    times.put("none", null);
    times.put("exact", new BigDecimal("1.10"));
    times.put("text", "ü<>&\"");
    return times;
  }

  @GetMapping("/versioned")
  public ResponseEntity<String> versioned(WebRequest request) {
    if (request.checkNotModified("v7", 1_700_000_000_000L)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
    }
    return ResponseEntity.ok("seven");
  }

  @PutMapping("/versioned")
  public ResponseEntity<String> changed(WebRequest request) {
    if (request.checkNotModified("v7")) {
      return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED).build();
    }
    return ResponseEntity.ok("changed");
  }

  @GetMapping("/none")
  public String none() {
    throw new NoValue();
  }

  @GetMapping("/too-many")
  public String tooMany() throws TooMany {
    throw new TooMany();
  }

  @GetMapping("/null")
  public @Nullable String nothing() {
    return null;
  }

  @GetMapping("/empty")
  public Optional<Map<String, Integer>> empty(@RequestParam boolean full) {
    return full ? Optional.of(Map.of("a", 1)) : Optional.empty();
  }

  @GetMapping("/constrained/{id}")
  public String constrained(
      @PathVariable @Min(10) int id, @RequestParam @Pattern(regexp = "[a-z]+") String word) {
    return id + word;
  }

  @GetMapping(path = "/only", params = "a=1", headers = "X-Only")
  public String only() {
    return "only";
  }
}
