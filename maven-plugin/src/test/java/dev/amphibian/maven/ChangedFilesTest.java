package dev.amphibian.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Changed files are told")
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChangedFilesTest {

  /** What somebody writes between two looks. */
  private interface Writing {
    void write() throws IOException;
  }

  @TempDir private Path root;
  private Path core;
  private Path web;
  private Path order;
  private final Deque<Writing> writings = new ArrayDeque<>();

  @BeforeEach
  void compile() throws IOException {
    core = root.resolve("core");
    web = root.resolve("web");
    order = core.resolve("shop/Order.class");
    write(order, "order");
    write(core.resolve("application.properties"), "a=1");
    write(web.resolve("shop/OrderController.class"), "controller");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ChangedFiles watched(Path... folders) {
    return new ChangedFiles(
        List.of(folders),
        () -> {
          try {
            Writing next = writings.poll();
            if (next != null) {
              next.write();
            }
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
          if (Thread.interrupted()) {
            throw new InterruptedException("The limit of this test");
          }
        });
  }

  @Test
  void in_all_folders_whether_new_written_anew_or_gone() throws Exception {
    Path added = web.resolve("shop/PartController.class");
    ChangedFiles files = watched(core, web);
    writings.add(
        () -> {
          write(order, "another order");
          write(added, "part");
          Files.delete(core.resolve("application.properties"));
        });

    assertThat(files.await()).containsExactly(core.resolve("application.properties"), order, added);
  }

  @Test
  void where_only_the_time_is_another() throws Exception {
    ChangedFiles files = watched(core);
    writings.add(() -> Files.setLastModifiedTime(order, FileTime.fromMillis(1_000)));

    assertThat(files.await()).containsExactly(order);
  }

  @Test
  void once() throws Exception {
    Path part = core.resolve("shop/Part.class");
    ChangedFiles files = watched(core);
    writings.add(() -> write(order, "another order"));
    files.await();
    writings.add(() -> write(part, "part"));

    assertThat(files.await()).containsExactly(part);
  }

  @Test
  void when_two_looks_find_the_same() throws Exception {
    ChangedFiles files = watched(core);
    writings.add(() -> write(order, "an"));
    writings.add(() -> write(order, "another"));
    writings.add(() -> write(order, "another order"));
    writings.add(() -> write(core.resolve("shop/Part.class"), "part"));

    assertThat(files.await()).hasSize(2);
    assertThat(writings).isEmpty();
  }

  @Test
  void when_a_folder_that_was_cleaned_holds_classes_again() throws Exception {
    Writing nothing = () -> {};
    ChangedFiles files = watched(core, web);
    writings.add(() -> Files.delete(order));
    writings.add(nothing);
    writings.add(nothing);
    writings.add(() -> write(order, "another order"));

    assertThat(files.await()).containsExactly(order);
    assertThat(writings).isEmpty();
  }

  @Test
  void also_in_a_folder_that_was_not_there() throws Exception {
    Path late = root.resolve("late/Late.class");
    ChangedFiles files = watched(root.resolve("late"));
    writings.add(() -> write(late, "late"));

    assertThat(files.await()).containsExactly(late);
  }
}
