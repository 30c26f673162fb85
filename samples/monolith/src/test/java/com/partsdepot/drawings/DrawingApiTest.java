package com.partsdepot.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import com.partsdepot.ApiTest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class DrawingApiTest {

  @Autowired private MockMvcTester http;

  @Test
  void makesAThumbnail() throws IOException {
    MvcTestResult upload = upload("HYD-10410", drawing(1000, 500));

    assertThat(upload)
        .hasStatus(HttpStatus.CREATED)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"partNumber": "HYD-10410", "fileName": "pump.png", "width": 1000, "height": 500}
            """);

    MvcTestResult thumbnail = http.get().uri(upload.getResponse().getHeader("Location")).exchange();
    assertThat(thumbnail).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(thumbnail.getResponse().getContentAsByteArray()));
    assertThat(image.getWidth()).isEqualTo(250);
    assertThat(image.getHeight()).isEqualTo(125);
    assertThat(new Color(image.getRGB(10, 60))).isEqualTo(Color.ORANGE);
  }

  @Test
  void leavesSmallDrawingsAsTheyAre() throws IOException {
    MvcTestResult upload = upload("HYD-10410", drawing(40, 30));

    MvcTestResult thumbnail = http.get().uri(upload.getResponse().getHeader("Location")).exchange();
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(thumbnail.getResponse().getContentAsByteArray()));
    assertThat(image.getWidth()).isEqualTo(40);
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertThat(upload("HYD-10410", "Hello".getBytes()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("unknown_format");
  }

  @Test
  void refusesDrawingsOfUnknownParts() throws IOException {
    assertThat(upload("HYD-99999", drawing(40, 30))).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void doesNotKnowEveryDrawing() {
    assertThat(http.get().uri("/api/drawings/77/thumbnail")).hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult upload(String partNumber, byte[] content) {
    return http.post()
        .uri("/api/drawings")
        .multipart()
        .file(new MockMultipartFile("file", "pump.png", "image/png", content))
        .param("partNumber", partNumber)
        .exchange();
  }

  private byte[] drawing(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
