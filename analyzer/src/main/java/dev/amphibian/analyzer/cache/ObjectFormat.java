package dev.amphibian.analyzer.cache;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.CollectionSerializer;
import com.esotericsoftware.kryo.serializers.ImmutableSerializer;
import com.esotericsoftware.kryo.serializers.MapSerializer;
import com.esotericsoftware.kryo.util.DefaultInstantiatorStrategy;
import com.esotericsoftware.kryo.util.Pool;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.objenesis.strategy.StdInstantiatorStrategy;

/**
 * Writes values and reads them again: records, enums, and collections in whatever implementation,
 * since records copy those that they are given. What is shared stays shared.
 */
final class ObjectFormat {

  private static final long STACK_BYTES = 1L << 29;

  private static final Pool<Kryo> KRYOS =
      new Pool<>(true, true) {
        @Override
        protected Kryo create() {
          return kryo();
        }
      };

  private ObjectFormat() {}

  static void write(Object value, OutputStream out) {
    inDeepStack(
        () -> {
          Kryo kryo = KRYOS.obtain();
          try (Output output = new Output(out)) {
            kryo.writeClassAndObject(output, value);
            return value;
          } finally {
            KRYOS.free(kryo);
          }
        });
  }

  static <T> T read(InputStream in, Class<T> type) {
    return inDeepStack(
        () -> {
          Kryo kryo = KRYOS.obtain();
          try (Input input = new Input(in)) {
            return type.cast(kryo.readClassAndObject(input));
          } finally {
            KRYOS.free(kryo);
          }
        });
  }

  /** Calls in a thread whose stack is as deep as values may be nested, such as paths of calls. */
  private static <T> T inDeepStack(Supplier<T> task) {
    FutureTask<T> called = new FutureTask<>(task::get);
    Thread thread = new Thread(null, called, "kept values", STACK_BYTES);
    thread.start();
    try {
      return called.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Kryo kryo() {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(false);
    kryo.setReferences(true);
    kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
    kryo.addDefaultSerializer(Path.class, new Paths());
    kryo.addDefaultSerializer(List.class, new Lists());
    kryo.addDefaultSerializer(Set.class, new Sets());
    kryo.addDefaultSerializer(Map.class, new Maps());
    return kryo;
  }

  private static final class Lists extends CollectionSerializer<List<?>> {
    @Override
    protected List<?> create(Kryo kryo, Input input, Class<? extends List<?>> type, int size) {
      return new ArrayList<>(size);
    }
  }

  private static final class Sets extends CollectionSerializer<Set<?>> {
    @Override
    protected Set<?> create(Kryo kryo, Input input, Class<? extends Set<?>> type, int size) {
      return new LinkedHashSet<>();
    }
  }

  private static final class Maps extends MapSerializer<Map<?, ?>> {
    @Override
    protected Map<?, ?> create(Kryo kryo, Input input, Class<? extends Map<?, ?>> type, int size) {
      return new LinkedHashMap<>();
    }
  }

  /** A path by its text. */
  private static final class Paths extends ImmutableSerializer<Path> {
    @Override
    public void write(Kryo kryo, Output output, Path path) {
      output.writeString(path.toString());
    }

    @Override
    public Path read(Kryo kryo, Input input, Class<? extends Path> type) {
      return Path.of(input.readString());
    }
  }
}
