package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.MachineCode;
import dev.amphibian.analyzer.codebase.MachineCode.System;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells by its first bytes for which machine a library of machine code is. */
final class MachineCodes {

  private static final Pattern NAME = Pattern.compile(".+\\.(so|dll|dylib|jnilib)");

  /** Systems whose libraries begin as those of Linux do. */
  private static final Pattern OTHER_SYSTEM =
      Pattern.compile("(?i).*(android|bsd|dragonfly|sunos|solaris|aix).*");

  private static final int HEADER_BYTES = 20;
  private static final int ELF = 0x7F454C46;
  private static final int MACHINE = 18;

  /** ELF's numbers of processors. */
  private static final Map<Integer, String> PROCESSORS =
      Map.of(0x03, "x86", 0x28, "arm", 0x3E, "x86-64", 0xB7, "arm64");

  private MachineCodes() {}

  static boolean isNamedSo(String entry) {
    return NAME.matcher(entry).matches();
  }

  static MachineCode read(ZipFile zip, ZipEntry entry) throws IOException {
    byte[] header;
    try (InputStream in = zip.getInputStream(entry)) {
      header = in.readNBytes(HEADER_BYTES);
    }
    boolean isElf = header.length == HEADER_BYTES && number(header, 0) == ELF;
    String processor =
        isElf ? PROCESSORS.getOrDefault(header[MACHINE] & 0xFF, "another processor") : "";
    return new MachineCode(
        entry.getName(), entry.getSize(), system(entry.getName(), isElf), processor);
  }

  private static System system(String name, boolean isElf) {
    if (isElf) {
      return OTHER_SYSTEM.matcher(name).matches() ? System.OTHER : System.LINUX;
    }
    if (name.endsWith(".dll")) {
      return System.WINDOWS;
    }
    return name.endsWith(".so") ? System.OTHER : System.MACOS;
  }

  private static int number(byte[] bytes, int at) {
    int number = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      number = number << Byte.SIZE | bytes[at + i] & 0xFF;
    }
    return number;
  }
}
