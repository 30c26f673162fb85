package dev.amphibian.conformance;

import static dev.amphibian.conformance.Row.get;
import static dev.amphibian.conformance.Row.request;
import static dev.amphibian.conformance.SameAnswersRows.FORM;
import static dev.amphibian.conformance.SameAnswersRows.JSON;

import java.util.stream.Stream;

/** Requests for values of all kinds, in and out. */
final class ValueRows {

  private static final String ORDER =
      "{\"number\":\"A1\",\"amount\":2,\"price\":1.10,\"lines\":[{\"part\":\"AB1\",\"pieces\":3}],"
          + "\"remark\":\"ü\",\"due_on\":\"2026-01-02\"}";

  private static final String PREFLIGHT = "Access-Control-Request-Method";

  private ValueRows() {}

  static Stream<Row> all() {
    return Stream.of(
            parameters(),
            objects(),
            pages(),
            paths(),
            headers(),
            bodies(),
            bodyTypes(),
            conditions(),
            answers(),
            texts())
        .flatMap(rows -> rows);
  }

  private static Stream<Row> parameters() {
    return Stream.of(
        get("/value/optional"),
        get("/value/optional?text=&number=").named("empty optionals"),
        get("/value/optional?text=a&number=3", "X-Note", "x"),
        get("/value/optional?number=x").named("optional of the wrong type"),
        get("/value/enum/HIGH"),
        get("/value/enum/high").named("enum in small letters"),
        get("/value/enum/none").named("no such constant"),
        get("/value/enum/LOW?more=HIGH,LOW"),
        get("/value/enum/LOW?more=HIGH&more=x").named("no such constant in a list"),
        get("/value/dates?day=2026-02-28&at=01.02.2026%2003:04"),
        get("/value/dates?day=2026-02-30").named("no such day"),
        get("/value/dates").named("no day"),
        get("/value/dates?day=2026-02-28&instant=2026-01-01T00:00:00Z&span=PT90M"),
        get("/value/dates?day=2026-02-28&span=90s").named("simple duration"),
        get("/value/numbers"),
        get("/value/numbers?whole=").named("empty number"),
        get("/value/numbers?whole=+5").named("number with a blank"),
        get("/value/numbers?whole=0x10&exact=1e3&big=12345678901234567890&real=-0"),
        get("/value/numbers?whole=2147483648").named("too large a number"),
        get("/value/numbers?flag=on&letter=%C3%A4"),
        get("/value/numbers?flag=maybe").named("no truth value"),
        get("/value/numbers?letter=ab").named("two letters"),
        get("/value/numbers?id=123e4567-e89b-12d3-a456-426614174000"),
        get("/value/numbers?id=1").named("no UUID"),
        get("/value/arrays?n=1,2&n=3&words=a").named("array of one name twice"),
        get("/value/arrays?n=1,2,3&words=a%2Cb,c"),
        get("/value/arrays").named("no array"),
        get("/value/constrained/12?word=abc"),
        get("/value/constrained/1?word=ABC").named("constraints of parameters"),
        get("/value/only?a=1", "X-Only", "1"),
        get("/value/only?a=2", "X-Only", "1").named("parameter condition"),
        get("/value/only?a=1").named("header condition"));
  }

  private static Stream<Row> objects() {
    return Stream.of(
        get("/value/filter?text=a&most=3&urgency=LOW"),
        get("/value/filter?span.from=2026-01-02").named("nested date"),
        get("/value/filter?most=many").named("wrong type in an object"),
        get("/value/filter"),
        request("POST", "/value/filter").sending(FORM, "text=%C3%BC&urgency=HIGH&urgency=LOW"),
        request("POST", "/value/filter?text=q").sending(FORM, "text=b"));
  }

  private static Stream<Row> pages() {
    return Stream.of(
        get("/value/page"),
        get("/value/page?page=2&size=7&sort=a,desc&sort=b").named("sorted by two"),
        get("/value/page?page=-1&size=x").named("page below zero"),
        get("/value/page?size=100000").named("page too large"),
        get("/value/paged?page=5&size=2"));
  }

  private static Stream<Row> paths() {
    return Stream.of(
        get("/value/matrix/a;v=1,2/b;w=x"),
        get("/value/matrix/a/b"),
        get("/value/matrix/a;v=1;v=2;u=3/b;w="),
        get("/value/rest/12"),
        get("/value/rest/12/more/of/it"),
        get("/value/rest/x").named("no number in the path"),
        get("/value/files/a/b%20c/d.txt"),
        get("/value/files/"),
        get("/value/files"));
  }

  private static Stream<Row> headers() {
    return Stream.of(
        get("/value/cookie", "Cookie", "theme=dark; n=2"),
        get("/value/cookie", "Cookie", "n=2").named("cookie missing"),
        get("/value/cookie", "Cookie", "theme=; n=x").named("cookie of the wrong type"),
        get("/value/headers", "X-Note", "a,b", "Accept", "application/json;q=0.9", "Age", "12"),
        get("/value/headers", "Age", "old").named("header of the wrong type"),
        get("/value/context"),
        get("/value/context", "Accept-Language", "fr-CH, fr;q=0.9"),
        get("/value/context", "Authorization", "Basic bWVpc3Rlcjp3ZXJrc3RhdHQ=").named("somebody"));
  }

  private static Stream<Row> bodies() {
    return Stream.of(
        request("POST", "/value/order").sending(JSON, ORDER),
        request("POST", "/value/order").sending(JSON, ORDER.replace("\"A1\"", "\"\"")),
        request("POST", "/value/order")
            .sending(JSON, ORDER.replace("AB1", "x").replace(":3", ":0"))
            .named("invalid inside"),
        request("POST", "/value/order").sending(JSON, "{}").named("nothing of it"),
        request("POST", "/value/order").sending(JSON, "[]").named("an array instead"),
        request("POST", "/value/order").sending(JSON, "null").named("null"),
        request("POST", "/value/order").sending(JSON, "").named("an empty body"),
        request("POST", "/value/order").sending(JSON, ORDER.replace("2026-01-02", "soon")),
        request("POST", "/value/order").sending(JSON, ORDER + " x").named("more than one value"),
        request("POST", "/value/order")
            .sending(JSON, ORDER.replace("{\"n", "{\"number\":\"B\",\"n")),
        request("POST", "/value/order").sending("application/json;charset=UTF-8", ORDER),
        request("POST", "/value/order").sendingBytes(JSON, "\u00ef\u00bb\u00bf{}").named("a BOM"),
        request("POST", "/value/order").sending("application/vnd.shop+json", ORDER),
        request("POST", "/value/order").sending("application/xml", "<a/>").named("XML"),
        request("POST", "/value/vehicle").sending(JSON, "{\"kind\":\"car\",\"seats\":4}"),
        request("POST", "/value/vehicle").sending(JSON, "{\"tons\":4.5,\"kind\":\"lorry\"}"),
        request("POST", "/value/vehicle")
            .sending(JSON, "{\"kind\":\"boat\"}")
            .named("no such kind"),
        request("POST", "/value/vehicle").sending(JSON, "{\"seats\":4}").named("no kind"),
        request("POST", "/value/vehicles")
            .sending(JSON, "{\"a\":[{\"kind\":\"car\",\"seats\":2}]}"),
        request("POST", "/value/box").sending(JSON, "{\"label\":\"x\",\"content\":[1.10,1e2,3]}"),
        request("POST", "/value/optional-body"),
        request("POST", "/value/optional-body").sending(JSON, "{\"body\":\"x\",\"headers\":[1]}"),
        request("POST", "/value/order")
            .sendingBytes(
                JSON + ";charset=ISO-8859-1", ORDER.replace("ü", "\u00fc").replace("AB1", "\u00e4"))
            .named("JSON in Latin 1"),
        request("POST", "/value/scalar").sending(JSON, "41"),
        request("POST", "/value/scalar").sending(JSON, "\"41\"").named("a number in quotes"),
        request("POST", "/value/scalar").sending(JSON, "4.5").named("no whole number"),
        request("POST", "/value/stream").sending("text/plain", "grüß"),
        request("POST", "/value/stream"),
        request("POST", "/value/reader").sending("text/plain;charset=utf-8", "grüß\nzwei"),
        request("POST", "/value/reader").sendingBytes("text/plain", "gr\u00fc\u00df"),
        request("PUT", "/value/entity").sending("text/plain;charset=UTF-8", "ä"),
        request("PUT", "/value/entity").sending("text/plain;charset=nope", "a").named("charset"),
        request("PUT", "/value/bytes-entity").sendingBytes("application/pdf", "\u0000\u00ff"));
  }

  private static Stream<Row> bodyTypes() {
    Row vehicle = request("POST", "/value/vehicle");
    String car = "{\"kind\":\"car\",\"seats\":4}";
    return Stream.of(
            "nonsense",
            "a b",
            "*",
            "*/*",
            "application/*",
            "application/*+json",
            "application/*+json;charset=utf-8",
            "*/json",
            "application/",
            "application/ json",
            "application/json;",
            "application/json;a;;",
            "application/json;=1",
            "application/json;a=",
            "application/json;a=\"x;y\"",
            "APPLICATION/JSON ; Charset='utf-8'",
            "application/json;charset=UTF-16",
            "application/json;charset=us-ascii",
            "application/json;charset=nope",
            "application/json;charset=",
            "text/json")
        .map(type -> vehicle.sending(type, car).named(type));
  }

  private static Stream<Row> conditions() {
    String late = "Tue, 14 Nov 2023 22:13:20 GMT";
    return Stream.of(
        get("/value/versioned"),
        get("/value/versioned", "If-None-Match", "\"v7\"").named("the same version"),
        get("/value/versioned", "If-None-Match", "W/\"v7\", \"x\"").named("weakly the same"),
        get("/value/versioned", "If-None-Match", "\"v6\"").named("another version"),
        get("/value/versioned", "If-Modified-Since", late).named("not since then"),
        request("PUT", "/value/versioned", "If-Match", "\"v6\"").named("another version to change"),
        request("PUT", "/value/versioned", "If-Match", "\"v7\""),
        get("/value/resource"),
        get("/value/resource", "Range", "bytes=2-4").named("a part"),
        get("/value/resource", "Range", "bytes=-3").named("the end"),
        get("/value/resource", "Range", "bytes=90-").named("no such part"),
        request("HEAD", "/value/resource"));
  }

  private static Stream<Row> answers() {
    return Stream.of(
        get("/value/view"),
        get("/value/any"),
        get("/value/any", "Accept", "text/plain"),
        get("/value/any", "Accept", "application/*;q=0.5, text/html"),
        get("/value/any", "Accept", "image/png").named("nothing acceptable"),
        get("/value/times"),
        get("/value/none"),
        get("/value/none", "Accept", "text/html"),
        get("/value/too-many"),
        get("/value/null"),
        get("/value/empty?full=true"),
        get("/value/empty?full=false"),
        request("POST", "/value/any").named("405 beside a GET"),
        request("OPTIONS", "/value/order"),
        request("HEAD", "/value/times"),
        get("/value/times", "Accept", "text/plain").named("no JSON wanted"),
        get("/value/times", "Accept", "application/vnd.shop+json").named("JSON by its own name"),
        get("/value/times", "Origin", "https://x.y").named("cross-origin without leave"),
        request("PUT", "/value/order").sending(JSON, ORDER).named("405 beside a POST"),
        request("OPTIONS", "/value/order", "Origin", "https://x.y", PREFLIGHT, "POST")
            .named("preflight without leave"));
  }

  private static Stream<Row> texts() {
    return Stream.of(
        get("/echo/name/a", "Accept", "text/html").named("text as HTML"),
        get("/echo/name/a", "Accept", JSON).named("text as JSON"),
        get("/echo/name/a", "Accept", "image/*").named("text as an image"),
        get("/echo/name/a", "Accept", "*/*, text/html").named("text as anything"),
        get("/echo/name/a", "Accept", "text/html;q=0.5, text/*").named("text of some kind"),
        get("/echo/name/%C3%A4", "Accept", "text/plain;charset=ISO-8859-1").named("text in Latin"),
        get("/echo/name/a", "Accept", "application/octet-stream").named("text as bytes"),
        get("/echo/name/me@shop.com").named("path like a program"),
        get("/echo/name/a.png").named("path like an image"),
        get("/echo/name/a;x=b.exe").named("matrix parameter like a program"),
        request("POST", "/echo/name/a").named("405 beside a text"));
  }
}
