package com.partsdepot.drawings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/drawings")
public class DrawingController {

  public record DrawingView(Long id, String partNumber, String fileName, int width, int height) {

    static DrawingView of(Drawing drawing) {
      return new DrawingView(
          drawing.getId(),
          drawing.getPartNumber(),
          drawing.getFileName(),
          drawing.getWidth(),
          drawing.getHeight());
    }
  }

  private final DrawingService drawings;

  public DrawingController(DrawingService drawings) {
    this.drawings = drawings;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  public ResponseEntity<DrawingView> upload(
      @RequestParam String partNumber, @RequestParam MultipartFile file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      Drawing drawing = drawings.store(partNumber, file.getOriginalFilename(), content);
      return ResponseEntity.created(URI.create("/api/drawings/" + drawing.getId() + "/thumbnail"))
          .body(DrawingView.of(drawing));
    }
  }

  @GetMapping(path = "/{id}/thumbnail", produces = MediaType.IMAGE_PNG_VALUE)
  public byte[] thumbnail(@PathVariable Long id) {
    return drawings.thumbnail(id);
  }
}
