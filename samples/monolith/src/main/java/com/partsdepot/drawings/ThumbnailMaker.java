package com.partsdepot.drawings;

import com.partsdepot.common.BusinessRuleException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

@Component
public class ThumbnailMaker {

  static final int LONGEST_SIDE = 256;

  private static final int MAX_SIDE = 12_000;

  public record Thumbnail(int originalWidth, int originalHeight, byte[] png) {}

  public Thumbnail shrink(InputStream drawing) throws IOException {
    try (ImageInputStream input = new MemoryCacheImageInputStream(drawing)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new BusinessRuleException("unknown_format", "The file is not a PNG, JPEG or GIF");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        return shrink(reader);
      } finally {
        reader.dispose();
      }
    }
  }

  private Thumbnail shrink(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    int longest = Math.max(width, height);
    if (longest > MAX_SIDE) {
      throw new BusinessRuleException(
          "drawing_too_large", "A drawing may have " + MAX_SIDE + " pixels on a side");
    }
    int step = Math.max(1, (longest + LONGEST_SIDE - 1) / LONGEST_SIDE);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return new Thumbnail(width, height, png(reader.read(0, param)));
  }

  private byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", output);
    }
    return bytes.toByteArray();
  }
}
