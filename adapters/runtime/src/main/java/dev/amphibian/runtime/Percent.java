package dev.amphibian.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Undoes percent-encoding and fails on what is none, where the JDK's decoder would guess. */
public final class Percent {

  private Percent() {}

  /**
   * The bytes that {@code encoded} stands for.
   *
   * @throws IllegalArgumentException if a percent sign isn't followed by two hexadecimal digits
   */
  public static byte[] decode(String encoded) {
    byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
    for (int at = 0; at < raw.length; at++) {
      if (raw[at] == '%') {
        bytes.write(at + 2 < raw.length ? hex(raw[at + 1]) * 16 + hex(raw[at + 2]) : hex((byte) 0));
        at += 2;
      } else {
        bytes.write(raw[at]);
      }
    }
    return bytes.toByteArray();
  }

  private static int hex(byte digit) {
    int value = Character.digit(digit, 16);
    if (value < 0) {
      throw new IllegalArgumentException("A percent sign without two hexadecimal digits");
    }
    return value;
  }

  /**
   * The text that {@code bytes} are in {@code charset}.
   *
   * @throws IllegalArgumentException if they are none
   */
  public static String text(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new IllegalArgumentException("Bytes that are no text in " + charset, malformed);
    }
  }
}
