package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Lookup;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Whom a call on a bean of Spring's runs. */
class SpringBeanEdgesTest {

  @TempDir private Path folder;

  private List<String> from(Class<?> application, String method) {
    return Edges.of(folder, application).from(method);
  }

  static class ByInterface {
    interface Mail {
      void send();
    }

    @Component
    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    static class Parcel implements Mail {
      @Override
      public void send() {}
    }

    @Service
    static class Shop {
      private final Mail mail;

      Shop(Mail mail) {
        this.mail = mail;
      }

      void start() {
        mail.send();
      }

      Mail noBean() {
        return new Parcel();
      }
    }
  }

  @Test
  void theOnlyBeanIsProvenThoughThereAreOtherObjects() {
    assertThat(from(ByInterface.class, "Shop#start")).containsExactly("Letter#send PROVEN");
  }

  static class ByGenericType {
    interface Handler<T> {
      void handle(T message);
    }

    @Component
    static class TextHandler implements Handler<String> {
      @Override
      public void handle(String message) {}
    }

    @Component
    static class NumberHandler implements Handler<Integer> {
      @Override
      public void handle(Integer message) {}
    }

    @Service
    static class Shop {
      @Autowired private Handler<String> handler;

      void start() {
        handler.handle("");
      }
    }
  }

  @Test
  void aTypeArgumentChoosesTheBean() {
    assertThat(from(ByGenericType.class, "Shop#start"))
        .containsExactly("TextHandler#handle PROVEN");
  }

  static class PrimaryAndQualified {
    interface Clock {
      long now();
    }

    @Component
    @Primary
    static class SystemClock implements Clock {
      @Override
      public long now() {
        return 1;
      }
    }

    @Component("stopped")
    static class StoppedClock implements Clock {
      @Override
      public long now() {
        return 0;
      }
    }

    @Service
    static class Shop {
      private final Clock clock;
      private final Clock stopped;

      Shop(Clock clock, @Qualifier("stopped") Clock stopped) {
        this.clock = clock;
        this.stopped = stopped;
      }

      long start() {
        return clock.now();
      }

      long stop() {
        return stopped.now();
      }
    }
  }

  @Test
  void twoFieldsOfOneTypeHoldEachTheirOwnBean() {
    Edges edges = Edges.of(folder, PrimaryAndQualified.class);

    assertThat(edges.from("Shop#start")).containsExactly("SystemClock#now PROVEN");
    assertThat(edges.from("Shop#stop")).containsExactly("StoppedClock#now PROVEN");
  }

  static class MapByName {
    interface Payment {
      void pay();
    }

    @Component("card")
    static class Card implements Payment {
      @Override
      public void pay() {}
    }

    @Component("cash")
    static class Cash implements Payment {
      @Override
      public void pay() {}
    }

    static class Barter implements Payment {
      @Override
      public void pay() {}
    }

    @Service
    static class Shop {
      private final Map<String, Payment> payments;

      Shop(Map<String, Payment> payments) {
        this.payments = payments;
      }

      void start(String kind) {
        payments.getOrDefault(kind, null).pay();
      }

      Payment noBean() {
        return new Barter();
      }
    }
  }

  @Test
  void aMapOfBeansByNameIsAStrategy() {
    assertThat(from(MapByName.class, "Shop#start"))
        .containsExactly("Card#pay LIKELY", "Cash#pay LIKELY");
  }

  static class ProvidedStream {
    interface Check {
      boolean holds();
    }

    @Component
    static class Weight implements Check {
      @Override
      public boolean holds() {
        return true;
      }
    }

    @Component
    static class Size implements Check {
      @Override
      public boolean holds() {
        return true;
      }
    }

    static class NoBean implements Check {
      @Override
      public boolean holds() {
        return false;
      }
    }

    @Service
    static class Shop {
      private final ObjectProvider<Check> checks;

      Shop(ObjectProvider<Check> checks) {
        this.checks = checks;
      }

      boolean start() {
        return checks.orderedStream().allMatch(Check::holds);
      }

      Check other() {
        return new NoBean();
      }
    }
  }

  @Test
  void aProvidersStreamGivesAllBeans() {
    assertThat(from(ProvidedStream.class, "Shop#start"))
        .containsExactly("Size#holds LIKELY", "Weight#holds LIKELY");
  }

  static class LookedUp {
    @Component
    static class Basket {
      void fill() {}
    }

    @Component
    abstract static class Shop {
      void start() {
        basket().fill();
      }

      @Lookup
      abstract Basket basket();
    }
  }

  @Test
  void aLookupMethodGivesTheBeanOfItsType() {
    assertThat(from(LookedUp.class, "Shop#start")).containsExactly("Basket#fill PROVEN");
  }

  static class ConfigurationCalls {
    interface Mail {
      void send();
    }

    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    static class Logged implements Mail {
      private final Mail inner;

      Logged(Mail inner) {
        this.inner = inner;
      }

      @Override
      public void send() {
        inner.send();
      }
    }

    @Configuration
    static class Mails {
      @Bean
      Mail letter() {
        return new Letter();
      }

      @Bean
      Mail logged() {
        return new Logged(letter());
      }
    }
  }

  @Test
  void aBeanMethodCallsAnother() {
    assertThat(from(ConfigurationCalls.class, "Mails#logged"))
        .containsExactly("Logged#<init> PROVEN", "Mails#letter PROVEN");
  }

  static class MadeByFactory {
    static class Client {
      void call() {}
    }

    @Component
    static class ClientFactory implements FactoryBean<Client> {
      @Override
      public Client getObject() {
        return new Client();
      }

      @Override
      public Class<?> getObjectType() {
        return Client.class;
      }
    }

    @Service
    static class Shop {
      private final Client client;

      Shop(Client client) {
        this.client = client;
      }

      void start() {
        client.call();
      }
    }
  }

  @Test
  void aFactorysProductIsInjected() {
    assertThat(from(MadeByFactory.class, "Shop#start")).containsExactly("Client#call PROVEN");
  }

  static class LambdaBean {
    interface Tax {
      int of(int price);
    }

    @Configuration
    static class Taxes {
      @Bean
      Tax tax() {
        return price -> percent(price);
      }

      int percent(int price) {
        return price / 5;
      }
    }

    @Service
    static class Shop {
      private final Tax tax;

      Shop(Tax tax) {
        this.tax = tax;
      }

      int start() {
        return tax.of(1);
      }
    }
  }

  @Test
  void aBeanMayBeALambda() {
    assertThat(Edges.of(folder, LambdaBean.class).reachedFrom("Shop#start"))
        .containsExactly("Taxes#percent", "lambda in Taxes#tax");
  }

  static class ConditionalBeans {
    interface Store {
      void save();
    }

    static class FileStore implements Store {
      @Override
      public void save() {}
    }

    @Configuration
    static class Stores {
      @Bean
      @ConditionalOnMissingBean
      Store store() {
        return new FileStore();
      }
    }

    @Service
    static class Shop {
      private final Store store;

      Shop(Store store) {
        this.store = store;
      }

      void start() {
        store.save();
      }
    }
  }

  @Test
  void aBeanThatGivesWayIsTheOneIfThereIsNoOther() {
    assertThat(from(ConditionalBeans.class, "Shop#start")).containsExactly("FileStore#save PROVEN");
  }

  static class LookedUpInContext {
    interface Mail {
      void send();
    }

    @Component
    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    @Component("express")
    static class Courier {
      void drive() {}
    }

    static class Pigeon implements Mail {
      @Override
      public void send() {}
    }

    @Service
    static class Shop {
      private final ApplicationContext context;

      Shop(ApplicationContext context) {
        this.context = context;
      }

      void byType() {
        context.getBean(Mail.class).send();
      }

      void byName() {
        ((Courier) context.getBean("express")).drive();
      }

      void all() {
        context.getBeansOfType(Mail.class).values().forEach(Mail::send);
      }

      Mail noBean() {
        return new Pigeon();
      }
    }
  }

  // Missed: the bean that a look-up by type gives; Pigeon is none.
  @Test
  void missesThatALookUpByTypeGivesBeansAlone() {
    Edges edges = Edges.of(folder, LookedUpInContext.class);

    assertThat(edges.from("Shop#byType"))
        .containsExactly("Letter#send LIKELY", "Pigeon#send LIKELY");
    assertThat(edges.from("Shop#all")).containsExactly("Letter#send LIKELY", "Pigeon#send LIKELY");
  }

  @Test
  void aLookUpByNameIsWhatItIsCastTo() {
    assertThat(from(LookedUpInContext.class, "Shop#byName"))
        .containsExactly("Courier#drive PROVEN");
  }

  static class LookUpMakes {
    @Component("express")
    static class Courier {
      Courier() {
        register();
      }

      void register() {}
    }

    @Service
    static class Shop {
      private final ApplicationContext context;

      Shop(ApplicationContext context) {
        this.context = context;
      }

      Object byType() {
        return context.getBean(Courier.class);
      }

      Object byName() {
        return context.getBean("express");
      }
    }
  }

  @Test
  void aLookUpByTypeMayMakeTheBean() {
    assertThat(from(LookUpMakes.class, "Shop#byType")).containsExactly("Courier#<init> LIKELY");
  }

  @Test
  void aLookUpByNameMayMakeTheBean() {
    assertThat(from(LookUpMakes.class, "Shop#byName")).containsExactly("Courier#<init> LIKELY");
  }

  static class BaseClassInjected {
    interface Store<T> {
      void save(T object);
    }

    @Component
    static class TextStore implements Store<String> {
      @Override
      public void save(String object) {}
    }

    @Component
    static class NumberStore implements Store<Integer> {
      @Override
      public void save(Integer object) {}
    }

    abstract static class BaseService<T> {
      @Autowired private Store<T> store;

      void save(T object) {
        store.save(object);
      }
    }

    @Service
    static class TextService extends BaseService<String> {}

    @Service
    static class NumberService extends BaseService<Integer> {}
  }

  @Test
  void aGenericBaseClassGetsTheBeansOfEachClassBelow() {
    assertThat(from(BaseClassInjected.class, "BaseService#save"))
        .containsExactly("NumberStore#save LIKELY", "TextStore#save LIKELY");
  }

  static class StaticHolder {
    @Component
    static class Clock {
      long now() {
        return 1;
      }
    }

    @Component
    static class Beans {
      private static Clock clock;

      @Autowired
      void setClock(Clock clock) {
        Beans.clock = clock;
      }

      static long now() {
        return clock.now();
      }
    }
  }

  @Test
  void aStaticFieldIsHandedInByASetter() {
    assertThat(from(StaticHolder.class, "Beans#now")).containsExactly("Clock#now PROVEN");
  }

  /** What Lombok's {@code @RequiredArgsConstructor} compiles to. */
  static class GeneratedConstructor {
    interface Mail {
      void send();
    }

    @Component("letter")
    static class Letter implements Mail {
      @Override
      public void send() {}
    }

    @Component("parcel")
    static class Parcel implements Mail {
      @Override
      public void send() {}
    }

    @Service
    static class Shop {
      private final Mail letter;

      public Shop(final Mail letter) {
        this.letter = letter;
      }

      void start() {
        letter.send();
      }
    }
  }

  @Test
  void aGeneratedConstructorsParameterIsNamedAsItsField() {
    assertThat(from(GeneratedConstructor.class, "Shop#start"))
        .containsExactly("Letter#send PROVEN");
  }

  /** What MapStruct makes with {@code componentModel = "spring"}. */
  static class GeneratedMapper {
    interface PartMapper {
      String toView(String part);

      default String trim(String text) {
        return text.trim();
      }
    }

    @Component
    static class PartMapperImpl implements PartMapper {
      @Override
      public String toView(String part) {
        return trim(part);
      }
    }

    @Service
    static class Shop {
      private final PartMapper mapper;

      Shop(PartMapper mapper) {
        this.mapper = mapper;
      }

      String start() {
        return mapper.toView("");
      }
    }
  }

  @Test
  void aGeneratedMapperIsItsInterfacesImplementation() {
    assertThat(Edges.of(folder, GeneratedMapper.class).reachedFrom("Shop#start"))
        .containsExactly("PartMapper#trim", "PartMapperImpl#toView");
  }
}
