package com.partsdepot.drawings;

import com.partsdepot.catalogue.PartRepository;
import com.partsdepot.common.NotFoundException;
import com.partsdepot.drawings.ThumbnailMaker.Thumbnail;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class DrawingService {

  private final DrawingRepository drawings;
  private final PartRepository parts;
  private final ThumbnailMaker thumbnails;

  public DrawingService(
      DrawingRepository drawings, PartRepository parts, ThumbnailMaker thumbnails) {
    this.drawings = drawings;
    this.parts = parts;
    this.thumbnails = thumbnails;
  }

  @Transactional
  public Drawing store(String partNumber, String fileName, InputStream content) throws IOException {
    if (!parts.existsByNumber(partNumber)) {
      throw new NotFoundException("part", partNumber);
    }
    Thumbnail thumbnail = thumbnails.shrink(content);
    return drawings.save(
        new Drawing(
            partNumber,
            fileName,
            thumbnail.originalWidth(),
            thumbnail.originalHeight(),
            thumbnail.png()));
  }

  @Transactional(readOnly = true)
  public byte[] thumbnail(Long id) {
    return drawings
        .findById(id)
        .map(Drawing::getThumbnail)
        .orElseThrow(() -> new NotFoundException("drawing", id));
  }
}
