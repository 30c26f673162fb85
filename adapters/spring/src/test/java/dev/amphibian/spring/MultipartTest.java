package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Multipart bodies, well and badly formed. */
class MultipartTest {

  private static final MultipartConfigElement LIMITS = new MultipartConfigElement("", 10, 200, 0);
  private static final String FIELD =
      "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n%s\r\n";

  private static List<FormPart> parts(String body) throws ServletException {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    return Multipart.parts("multipart/form-data; boundary=b", bytes, LIMITS);
  }

  @Test
  void keepsEveryByteOfAPart() throws Exception {
    String content = "\u0000\u00ff\r\n--\n";
    assertThat(parts(FIELD.formatted(content) + "--b--"))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.getName()).isEqualTo("f");
              assertThat(part.isFile()).isFalse();
              assertThat(part.content()).isEqualTo(content.getBytes(StandardCharsets.ISO_8859_1));
            });
  }

  @Test
  void readsPartsWithoutContentOrHeaders() throws Exception {
    assertThat(parts(FIELD.formatted("") + "--b\r\n\r\nx\r\n--b--"))
        .extracting(FormPart::getSize)
        .containsExactly(0L, 1L);
  }

  @Test
  void readsAnEmptyForm() throws Exception {
    assertThat(parts("--b--\r\n")).isEmpty();
  }

  @Test
  void refusesWhatIsCutOff() {
    for (String cut : new String[] {"", "--b\r\nContent-Dis", FIELD.formatted("x"), "--b"}) {
      assertThatThrownBy(() -> parts(cut)).as(cut).isInstanceOf(ServletException.class);
    }
  }

  @Test
  void refusesWhatExceedsALimit() {
    assertThatThrownBy(() -> parts(FIELD.formatted("12345678901") + "--b--"))
        .hasMessageContaining("field f with 11 bytes exceeds its maximum permitted size of 10");
    assertThatThrownBy(() -> parts(" ".repeat(201))).hasMessageContaining("request with 201 bytes");
  }
}
