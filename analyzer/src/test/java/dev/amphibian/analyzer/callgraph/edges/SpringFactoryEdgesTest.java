package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Lookup;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.web.context.annotation.SessionScope;

/** Beans that methods, factories and look-ups give. */
class SpringFactoryEdgesTest extends FrameworkEdgesTest {

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
    assertThat(edges(LookedUp.class).from("Shop#start")).containsExactly("Basket#fill PROVEN");
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
    assertThat(edges(ConfigurationCalls.class).from("Mails#logged"))
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
    assertThat(edges(MadeByFactory.class).from("Shop#start")).containsExactly("Client#call PROVEN");
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
    assertThat(edges(LambdaBean.class).reachedFrom("Shop#start"))
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
    assertThat(edges(ConditionalBeans.class).from("Shop#start"))
        .containsExactly("FileStore#save PROVEN");
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
    Edges edges = edges(LookedUpInContext.class);

    assertThat(edges.from("Shop#byType"))
        .containsExactly("Letter#send LIKELY", "Pigeon#send LIKELY");
    assertThat(edges.from("Shop#all")).containsExactly("Letter#send LIKELY", "Pigeon#send LIKELY");
  }

  @Test
  void aLookUpByNameIsWhatItIsCastTo() {
    assertThat(edges(LookedUpInContext.class).from("Shop#byName"))
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
    assertThat(edges(LookUpMakes.class).from("Shop#byType"))
        .containsExactly("Courier#<init> LIKELY");
  }

  @Test
  void aLookUpByNameMayMakeTheBean() {
    assertThat(edges(LookUpMakes.class).from("Shop#byName"))
        .containsExactly("Courier#<init> LIKELY");
  }

  static class ProvidedAtTheStart {
    static class Filter {}

    static class Header {}

    @Configuration
    static class Filters {
      Filters() {
        note();
      }

      void note() {}

      @Bean
      Filter filter(Header header) {
        return new Filter();
      }
    }

    @Configuration
    static class Headers {
      @Bean
      Header header() {
        return new Header();
      }
    }

    @Component
    static class Client {
      private final List<Filter> filters;

      Client(ObjectProvider<Filter> filters) {
        this.filters = filters.orderedStream().toList();
      }

      int start() {
        return filters.size();
      }
    }
  }

  @Test
  void aProviderAskedInAConstructorMayMakeBeansAndThoseThatTheyNeed() {
    assertThat(edges(ProvidedAtTheStart.class).from("Client#<init>"))
        .containsExactly(
            "Filters#<init> POSSIBLE", "Filters#filter POSSIBLE", "Headers#header POSSIBLE");
  }

  static class BeanOfAFunction {
    static class Rates {
      double of(String currency) {
        return 1;
      }
    }

    @Configuration
    static class Setup {
      @Bean
      Function<String, Double> rates() {
        Rates rates = new Rates();
        return currency -> rates.of(currency);
      }
    }

    @Component
    static class Shop {
      private final Function<String, Double> rates;

      Shop(Function<String, Double> rates) {
        this.rates = rates;
      }

      double start() {
        return rates.apply("EUR");
      }
    }
  }

  @Test
  void aFunctionThatIsABeanIsWhatItsFactoryMakes() {
    assertThat(edges(BeanOfAFunction.class).from("Shop#start"))
        .containsExactly("lambda in Setup#rates LIKELY");
  }

  static class Scoped {
    static class Basket {
      void fill() {}
    }

    @Component
    @Scope(value = "request", proxyMode = ScopedProxyMode.TARGET_CLASS)
    static class Visit {
      Visit() {
        begin();
      }

      void begin() {}

      void end() {}
    }

    @Configuration
    static class Setup {
      @Bean
      @SessionScope
      Basket basket() {
        return new Basket();
      }
    }

    @Component
    static class Shop {
      private final Basket basket;
      private final Visit visit;

      Shop(Basket basket, Visit visit) {
        this.basket = basket;
        this.visit = visit;
      }

      void start() {
        basket.fill();
      }

      void end() {
        visit.end();
      }
    }
  }

  @Test
  void aCallOnAScopedBeanMayMakeIt() {
    Edges edges = edges(Scoped.class);

    assertThat(edges.from("Shop#start"))
        .containsExactly("Basket#fill PROVEN", "Setup#basket POSSIBLE");
    assertThat(edges.from("Shop#end")).containsExactly("Visit#<init> POSSIBLE", "Visit#end PROVEN");
  }
}
