package dev.amphibian.accuracy.edges.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the agent notes, one way of calling per test. */
class EdgeAgentTest {

  private static final String SHOP = Shop.class.getName();

  private final MethodTable methods = Recorder.METHODS;

  /** The edges out of a method of the shop, without the shop's name. */
  private List<String> edgesOf(String method) throws Exception {
    Class<?> shop = new WatchingLoader(methods).loadClass(SHOP);
    Method start = shop.getDeclaredMethod(method);
    start.setAccessible(true);
    start.invoke(null);
    return Recorder.lines().stream()
        .map(line -> line.replace(SHOP + "$", "").replace(SHOP + "#", "#"))
        .filter(line -> line.startsWith("#" + method + "(") || line.contains("#lambda$" + method))
        .map(line -> line.replaceAll("\\([^)]*\\)\\S+", "").replaceAll("\\$\\d+", ""))
        .toList();
  }

  @Test
  void aCallIsDirect() throws Exception {
    assertThat(edgesOf("direct")).containsExactly("#direct -> #called direct");
  }

  @Test
  void aLambdaIsAMethodThatALibraryCalls() throws Exception {
    assertThat(edgesOf("lambda"))
        .hasSize(2)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("#lambda -> #lambda$lambda indirect via java.lang.Iterable"))
        .contains("#lambda$lambda -> #called direct");
  }

  @Test
  void aMethodReferenceIsCalledByTheLibraryToo() throws Exception {
    assertThat(edgesOf("reference").get(0)).startsWith("#reference -> #price indirect via ");
  }

  @Test
  void aConstructorIsLeftBeforeTheNextCall() throws Exception {
    edgesOf("constructor");
    assertThat(Recorder.lines())
        .contains(
            SHOP + "#constructor()V -> " + SHOP + "$Special#<init>()V direct",
            SHOP + "$Special#<init>()V -> " + SHOP + "#amount()I direct",
            SHOP + "$Special#<init>()V -> " + SHOP + "$Plain#<init>(I)V direct");
  }

  @Test
  void aStaticInitialiserIsCalledByTheFirstUse() throws Exception {
    assertThat(edgesOf("initialiser"))
        .containsExactly(
            "#initialiser -> Constants#<clinit> direct", "#initialiser -> Constants#use direct");
  }

  @Test
  void aBridgeIsNoMethodOfItsOwn() throws Exception {
    assertThat(edgesOf("bridge"))
        .containsExactly("#bridge -> Task#<init> direct", "#bridge -> Task#call direct");
  }

  @Test
  void reflectionIsIndirect() throws Exception {
    assertThat(edgesOf("reflection").get(0))
        .startsWith("#reflection -> #called indirect via java.lang.reflect.Method#invoke .. ");
  }

  @Test
  void anExceptionLeavesTheMethodThatThrew() throws Exception {
    assertThat(edgesOf("afterException"))
        .containsExactly("#afterException -> #called direct", "#afterException -> #fails direct");
  }

  /** Loads the shop anew, watched. */
  private static final class WatchingLoader extends ClassLoader {

    private final EdgeTransformer transformer;

    WatchingLoader(MethodTable methods) {
      super(EdgeAgentTest.class.getClassLoader());
      AgentOptions options =
          AgentOptions.parse("packages=" + SHOP.substring(0, SHOP.lastIndexOf('.')));
      transformer = new EdgeTransformer(ApplicationClasses.of(options), methods);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> known = findLoadedClass(name);
      if (known != null || !name.startsWith(SHOP)) {
        return known != null ? known : super.loadClass(name, resolve);
      }
      String file = name.replace('.', '/');
      try (InputStream in = getResourceAsStream(file + ".class")) {
        byte[] watched = transformer.watched(file, Objects.requireNonNull(in).readAllBytes());
        return defineClass(name, watched, 0, watched.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
