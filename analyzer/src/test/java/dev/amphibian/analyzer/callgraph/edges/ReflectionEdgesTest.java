package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Calls that only names tell. */
class ReflectionEdgesTest extends EdgesTest {

  private static final String PREFIX =
      "dev.amphibian.analyzer.callgraph.edges.ReflectionEdgesTest$";

  static class NamedClass {
    static class Plugin {
      static {
        register();
      }

      public Plugin() {
        prepare();
      }

      static void register() {}

      void prepare() {}
    }

    static class OtherPlugin {
      public OtherPlugin() {
        prepare();
      }

      void prepare() {}
    }

    Object start() throws ReflectiveOperationException {
      return Class.forName(PREFIX + "NamedClass$Plugin").getDeclaredConstructor().newInstance();
    }

    Object open(String name) throws ReflectiveOperationException {
      return Class.forName(name).getDeclaredConstructor().newInstance();
    }
  }

  @Test
  void aClassLoadedByAConstantNameIsMade() {
    assertThat(edges(NamedClass.class).from("NamedClass#start"))
        .containsExactly("Plugin#<clinit> POSSIBLE", "Plugin#<init> POSSIBLE");
  }

  @Test
  void aClassLoadedByAVariableNameIsSaidToBeOpen() {
    Edges edges = edges(NamedClass.class);

    assertThat(edges.from("NamedClass#open")).isEmpty();
    assertThat(edges.gapsIn("NamedClass#open")).containsExactly("what Class.forName leads to");
  }

  static class NamedMethod {
    public void open() {}

    public void close() {}

    Object start() throws ReflectiveOperationException {
      return NamedMethod.class.getMethod("open").invoke(this);
    }
  }

  @Test
  void aMethodFoundByItsNameMayRun() {
    assertThat(edges(NamedMethod.class).from("NamedMethod#start"))
        .containsExactly("NamedMethod#open POSSIBLE");
  }

  static class MadeByConstructor {
    static class Plugin {
      public Plugin() {
        prepare();
      }

      void prepare() {}
    }

    Object start() throws ReflectiveOperationException {
      return Plugin.class.getDeclaredConstructor().newInstance();
    }
  }

  @Test
  void aClassLiteralsConstructorMayRun() {
    assertThat(edges(MadeByConstructor.class).from("MadeByConstructor#start"))
        .containsExactly("Plugin#<init> POSSIBLE");
  }

  static class Handle {
    String open() {
      return "";
    }

    Object start() throws Throwable {
      MethodHandle handle =
          MethodHandles.lookup()
              .findVirtual(Handle.class, "open", MethodType.methodType(String.class));
      return handle.invoke(this);
    }

    String close() {
      return "";
    }
  }

  @Test
  void aMethodHandleFoundByItsNameMayRun() {
    assertThat(edges(Handle.class).from("Handle#start")).containsExactly("Handle#open POSSIBLE");
  }

  static class Proxied {
    interface Mail {
      void send();
    }

    static class Logging implements InvocationHandler {
      @Override
      public Object invoke(Object proxy, Method method, Object[] arguments) {
        return log(method);
      }

      Object log(Method method) {
        return "";
      }
    }

    Mail make() {
      return (Mail)
          Proxy.newProxyInstance(
              Mail.class.getClassLoader(), new Class<?>[] {Mail.class}, new Logging());
    }

    void start(Mail mail) {
      mail.send();
    }
  }

  @Test
  void whoMakesAProxyMayRunItsHandler() {
    assertThat(edges(Proxied.class).from("Proxied#make"))
        .containsExactly("Logging#invoke POSSIBLE");
  }

  @Test
  void aCallOnAnInterfaceOfAProxyMayRunItsHandler() {
    assertThat(edges(Proxied.class).from("Proxied#start"))
        .containsExactly("Logging#invoke POSSIBLE");
  }

  static class ProxyOfBelow {
    interface Mail {
      void send();
    }

    interface Express extends Mail {}

    Mail make() {
      InvocationHandler handler = (proxy, method, arguments) -> drive();
      return (Mail)
          Proxy.newProxyInstance(
              Mail.class.getClassLoader(), new Class<?>[] {Express.class}, handler);
    }

    Object drive() {
      return "";
    }

    void start(Mail mail) {
      mail.send();
    }
  }

  @Test
  void aHandlerMayRunBehindInterfacesAboveTheProxys() {
    assertThat(edges(ProxyOfBelow.class).reachedFrom("ProxyOfBelow#start"))
        .contains("ProxyOfBelow#drive");
  }

  static class Services {
    interface Codec {
      void encode();
    }

    public static class Plain implements Codec {
      public Plain() {
        prepare();
      }

      void prepare() {}

      @Override
      public void encode() {}
    }

    void start() {
      for (Codec codec : ServiceLoader.load(Codec.class)) {
        codec.encode();
      }
    }
  }

  @Test
  void aServiceLoaderMakesWhatImplementsTheService() {
    assertThat(edges(Services.class).from("Services#start"))
        .containsExactly("Plain#<init> POSSIBLE", "Plain#encode PROVEN");
  }
}
