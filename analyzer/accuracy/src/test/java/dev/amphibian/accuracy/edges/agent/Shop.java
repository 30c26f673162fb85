package dev.amphibian.accuracy.edges.agent;

import java.util.List;
import java.util.concurrent.Callable;

/** An application to watch: one way of calling per method. */
final class Shop {

  static void direct() {
    called();
  }

  static void called() {}

  static void lambda() {
    List.of(1).forEach(each -> called());
  }

  static void reference() {
    List.of(1).forEach(Shop::price);
  }

  static void price(Integer number) {}

  static void constructor() {
    new Special();
  }

  static class Plain {
    Plain(int price) {}
  }

  static class Special extends Plain {
    Special() {
      super(amount());
    }
  }

  static int amount() {
    return 1;
  }

  static void initialiser() {
    Constants.use();
  }

  static class Constants {
    static final List<Integer> ALL = List.of(amount());

    static void use() {}
  }

  static void bridge() throws Exception {
    Callable<Object> task = new Task();
    task.call();
  }

  static class Task implements Callable<Object> {
    @Override
    public String call() {
      return "";
    }
  }

  static void reflection() throws Exception {
    Shop.class.getDeclaredMethod("called").invoke(null);
  }

  static void afterException() {
    try {
      fails();
    } catch (IllegalStateException e) {
      called();
    }
  }

  static void fails() {
    throw new IllegalStateException();
  }

  private Shop() {}
}
