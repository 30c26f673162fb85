package dev.amphibian.conformance;

import static dev.amphibian.conformance.Row.get;
import static dev.amphibian.conformance.Row.request;

import java.util.stream.Stream;

/** The requests that both containers get, in this order. */
public final class SameAnswersRows {

  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data; boundary=xyz";

  private SameAnswersRows() {}

  /** All of them. */
  public static Stream<Row> all() {
    return Stream.of(
            business(),
            paths(),
            queries(),
            headers(),
            cookies(),
            bodies(),
            multipart(),
            methods(),
            answers(),
            failures(),
            filters(),
            security(),
            later(),
            ValueRows.all())
        .flatMap(rows -> rows);
  }

  /** What differs, and why it may. */
  public static Stream<Row> different() {
    return Stream.of(
        get("/echo/parameters?foo[a]=1").named("a platform has parsed the request line before us"),
        get("/echo/request", "Accept-Language", "%%").named("not worth a parser of our own"),
        request("TRACE", "/jobs/1")
            .named("Tomcat's connector answers, and no platform passes it on"));
  }

  private static Stream<Row> business() {
    return Stream.of(
        get("/jobs").named("list"),
        get("/jobs?status=DONE").named("list by query"),
        get("/jobs/1").named("one, with an umlaut"),
        get("/jobs/99").named("problem of an exception handler"),
        get("/jobs/x").named("path variable of the wrong type"),
        get("/jobs/1/price?tag=a,b&tag=c", "X-Rate", "80").named("header and list"),
        get("/jobs/1/price?tag=a").named("header missing"),
        get("/jobs/1/price", "X-Rate", "80").named("parameter missing"),
        get("/jobs/1/price?tag=a", "X-Rate", "much").named("header of the wrong type"),
        request("POST", "/jobs").sending(JSON, "{\"title\":\"Öl\",\"hours\":2}").named("created"),
        get("/jobs/3").named("what was created"),
        request("POST", "/jobs").sending(JSON, "{\"title\":\" \",\"hours\":200}").named("invalid"),
        request("POST", "/jobs").sending(JSON, "{\"title\":").named("unreadable"),
        request("POST", "/jobs").sending(JSON, "{\"x\":1,\"hours\":1}").named("unknown property"),
        request("POST", "/jobs").named("no body"),
        request("POST", "/jobs").sending("text/plain", "hi").named("415"),
        request("POST", "/jobs").sending("nonsense", "hi").named("media type unreadable"),
        request("POST", "/jobs/rush").sending(JSON, "{\"title\":\"x\",\"hours\":1}").named("fails"),
        get("/jobs").named("and was rolled back"),
        request("PATCH", "/jobs/1").sending("application/merge-patch+json", "{\"title\":\"Neu\"}"),
        request("PATCH", "/jobs/1").sending(JSON, "{}").named("415 with Accept-Patch"),
        request("DELETE", "/jobs/2").named("204"),
        request("DELETE", "/jobs/2").named("gone by then"));
  }

  private static Stream<Row> paths() {
    return Stream.of(
        get("/echo/name/a%20b"),
        get("/echo/name/%C3%A4"),
        get("/echo/name/a+b"),
        get("/echo/name/a%2Bb"),
        get("/echo/name/100%25"),
        get("/echo/name/a%2Fb").named("encoded slash"),
        get("/echo/name/a%5Cb").named("encoded backslash"),
        get("/echo/name/a;v=1").named("matrix parameter"),
        get("/echo/name/a%3Bb").named("encoded semicolon"),
        get("/echo/name/%zz").named("invalid escape"),
        get("/echo/name/%ff").named("not UTF-8"),
        get("/echo/name/a.b"),
        get("/echo/name/"),
        get("/echo/name/a/").named("trailing slash"),
        get("/echo//name/a").named("double slash"),
        get("/echo/./name/a").named("dot"),
        get("/echo/x/../name/a").named("dots"),
        get("/../x").named("above the root"),
        get("/echo/name/%2e%2e/x").named("encoded dots"),
        get("/echo/request/a%20b?x=%20y"),
        get("/"),
        get("/nothing").named("404"),
        get("/nothing", "Accept", "text/html").named("404 as a page"),
        get("/favicon.ico"),
        get("/application.properties").named("the class path isn't served"),
        get("/ECHO/name/a").named("letter case"));
  }

  private static Stream<Row> queries() {
    return Stream.of(
        get("/echo/parameters?q=a%2Bb&q=a+b&q=%C3%A4").named("three of one name"),
        get("/echo/parameters?q=a=b=c&t=YWJj==").named("value with ="),
        get("/echo/parameters?flag&empty=&=nameless&&"),
        get("/echo/parameters?foo%5Ba%5D=1&FOO=2&foo=3").named("brackets and case"),
        get("/echo/parameters?q=1,2&q=3").named("with a comma"),
        get("/echo/parameters?q=100%25&j=%7B%22a%22%3A1%7D"),
        get("/echo/parameters?a=1;b=2").named("semicolon"),
        get("/echo/request?").named("empty query"),
        get("/echo/request?a=%2F&b=ok"));
  }

  private static Stream<Row> headers() {
    return Stream.of(
        get("/echo/request", "Accept", "text/html;q=0.5", "Accept", JSON, "x-note", "a, b")
            .named("a header twice"),
        get("/echo/request", "Accept-Language", "de-AT, fr;q=0.5"),
        get("/echo/request", "X-Note", "one", "X-Note", "two").named("another header twice"),
        get("/echo/request", "Content-Type", "text/plain;charset=utf-8"),
        get("/echo/request", "Content-Type", JSON),
        get("/echo/request", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "a.example"),
        get("/echo/request", "Forwarded", "proto=https;host=b.example"),
        get("/echo/request", "Accept", "application/xml").named("406"),
        get("/echo/request", "Accept", "no type").named("Accept unreadable"),
        get("/answer/headers", "If-Modified-Since", "Tue, 14 Nov 2023 22:13:20 GMT"),
        get("/answer/headers", "If-Modified-Since", "yesterday"));
  }

  private static Stream<Row> cookies() {
    return Stream.of(
        get("/echo/cookies", "Cookie", "a=1; b=x=y; c=\"q\""),
        get("/echo/cookies", "Cookie", "a=; =b; c; d=1,2; e=sp ace; f=ok"),
        get("/echo/cookies", "Cookie", "a=1", "Cookie", "b=2").named("two lines"),
        get("/echo/request", "Cookie", "JSESSIONID=ABC").named("session of another time"),
        get("/answer/session"),
        get("/answer/session/login"),
        get("/answer/session/visits"),
        get("/answer/session/end"),
        get("/answer/session/redirect"),
        get("/answer/session/redirect", "Cookie", "JSESSIONID=ABC")
            .named("to a caller with cookies"),
        get("/answer/session", "Cookie", "JSESSIONID=ABC")
            .named("a new one for one of another time"),
        get("/answer/cookies"));
  }

  private static Stream<Row> bodies() {
    return Stream.of(
        request("POST", "/echo/body").sendingBytes("image/png", "\u0000\u00ff\u0080\r\n\u0001"),
        request("POST", "/echo/body").sendingBytes("image/png", ""),
        request("POST", "/echo/text").sending("text/plain;charset=UTF-8", "ä€"),
        request("POST", "/echo/text").sendingBytes("text/plain;charset=ISO-8859-1", "\u00e4"),
        request("POST", "/echo/text").sending("text/plain", "ä"),
        request("POST", "/echo/text").sending(FORM, "b=2&a=%C3%A4").named("form as a text"),
        request("POST", "/echo/parameters?a=q&q=1").sending(FORM, "a=b&c=p=q&d&e=%C3%A4+x"),
        request("POST", "/echo/parameters").sending(FORM + ";charset=ISO-8859-1", "a=%E4"),
        request("POST", "/echo/stream-first?q=1").sending(FORM, "a=1"),
        request("POST", "/echo/parameter-first?q=1").sending(FORM, "a=1"),
        request("PUT", "/echo/form?q=1").sending(FORM, "a=1&b=2").named("form filter"),
        request("PUT", "/echo/parameters").sending(JSON, "{}"));
  }

  private static String part(String disposition, String content) {
    return "--xyz\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  private static Stream<Row> multipart() {
    String note = part("name=\"note\"", "ähm");
    String file = part("name=\"file\"; filename=\"a b.txt\"", "\r\n--x\r\n");
    String typed =
        "--xyz\r\nContent-Type: image/png\r\ncontent-disposition: form-data; name=file;"
            + " filename=\"ü.png\"\r\n\r\n\u0001\u0002\r\n";
    String meta =
        "--xyz\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type:"
            + " application/json\r\n\r\n{\"k\":\"v\"}\r\n";
    String end = "--xyz--\r\n";
    String big = part("name=\"file\"; filename=\"big\"", "x".repeat(3000));
    return Stream.of(
        request("POST", "/echo/upload").sending(MULTIPART, note + file + typed + meta + end),
        request("POST", "/echo/upload")
            .sending("multipart/form-data; boundary=\"xyz\"", "preamble\r\n" + file + end),
        request("POST", "/echo/upload")
            .sending(MULTIPART, part("name=\"file\"; filename=\"\"", "") + end)
            .named("no file chosen"),
        request("POST", "/echo/upload").sending(MULTIPART, note + end).named("file missing"),
        request("POST", "/echo/upload").sending(MULTIPART, big + end).named("file too large"),
        request("POST", "/echo/upload").sending(MULTIPART, note + "--xy").named("cut off"),
        request("POST", "/echo/upload").sending("multipart/form-data", "x").named("no boundary"),
        request("POST", "/echo/parameters?note=q").sending(MULTIPART, note + file + end));
  }

  private static Stream<Row> methods() {
    String shop = "https://shop.example";
    return Stream.of(
        request("HEAD", "/jobs/1"),
        request("HEAD", "/nothing"),
        request("OPTIONS", "/jobs"),
        request("OPTIONS", "/jobs/1", "Origin", shop, "Access-Control-Request-Method", "PATCH")
            .named("preflight"),
        request("OPTIONS", "/jobs", "Origin", "https://x.y", "Access-Control-Request-Method", "GET")
            .named("preflight refused"),
        get("/jobs/1", "Origin", shop).named("cross-origin"),
        get("/jobs/1", "Origin", "https://x.y").named("cross-origin refused"),
        request("PUT", "/jobs/1").named("405"),
        request("PURGE", "/jobs/1").named("a verb of one's own"),
        request("POST", "/jobs/1", "X-HTTP-Method-Override", "DELETE"));
  }

  private static Stream<Row> answers() {
    return Stream.of(
        get("/answer/headers"),
        get("/answer/etag"),
        get("/answer/etag", "If-None-Match", "\"v1\"").named("304"),
        get("/answer/status/204"),
        get("/answer/status/205"),
        get("/answer/status/304"),
        get("/answer/status/404").named("404 without error page"),
        get("/answer/status/500").named("500 without error page"),
        get("/answer/redirect"),
        get("/answer/redirect-permanent"),
        get("/answer/send-redirect?to=x/../y?a=b"),
        get("/answer/send-redirect?to=/jobs"),
        get("/answer/send-redirect?to=//example.org/x"),
        get("/answer/send-redirect?to=http://example.org/x"),
        get("/answer/forward?own=2"),
        get("/answer/writer?type=text/plain").named("charset by default"),
        get("/answer/writer?type=application/json"),
        get("/answer/writer?type=text/html;%20charset=utf-8"),
        get("/answer/writer?type=text/xml;charset=UTF-8;x=1"),
        get("/answer/locale"),
        get("/answer/late").named("after the head was sent"),
        get("/answer/csv"),
        get("/answer/big"),
        request("HEAD", "/answer/big"));
  }

  private static Stream<Row> failures() {
    return Stream.of(
        get("/answer/send-error?code=418"),
        get("/answer/send-error?code=503", "Accept", "text/html"),
        get("/answer/send-error?code=400", "Accept", "text/plain").named("406 on the error page"),
        request("HEAD", "/answer/send-error?code=404"),
        get("/answer/failing"),
        get("/answer/failing", "Accept", "text/html"),
        get("/answer/failing?trace=true&message=true"),
        get("/answer/failing-view").named("after the view told its type"),
        get("/answer/failing-view", "Accept", "text/html"),
        get("/answer/status-exception"),
        get("/answer/gone"),
        get("/error").named("the error page itself"));
  }

  private static Stream<Row> filters() {
    return Stream.of(
        get("/answer/attributes").named("order"),
        get("/gate/failing"),
        get("/gate/refusing"),
        get("/answer/csv", "If-None-Match", "*").named("ETag by a filter"),
        get("/x.txt").named("filter by extension"));
  }

  private static Stream<Row> security() {
    return Stream.of(
        get("/office/desk").named("401"),
        get("/office/desk", "Authorization", "Basic bWVpc3Rlcjp3ZXJrc3RhdHQ=").named("with key"),
        get("/office/desk", "Authorization", "Basic bWVpc3RlcjpmYWxzY2g=").named("false key"),
        get("/office/none", "Authorization", "Basic bWVpc3Rlcjp3ZXJrc3RhdHQ="));
  }

  private static Stream<Row> later() {
    return Stream.of(
        get("/later/future"),
        get("/later/future-failed"),
        get("/later/future-broken"),
        get("/later/callable"),
        get("/later/deferred"),
        get("/later/never").named("time-out"),
        get("/later/never-mind").named("value on time-out"),
        get("/later/at-once"),
        get("/later/stream"),
        get("/later/events"));
  }
}
