package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields as Spring for GraphQL registers their data fetchers. */
class GraphQlFinderTest {

  @TempDir Path folder;

  @Test
  void everyMappedFieldIsAnEntryPointUnderTheOnePath() {
    assertThat(
            new GraphQlFinder()
                .find(TestCodebase.of(folder, "fixtures/entrypoint/GraphQl.java").read())
                .map(found -> found.method().id().name() + ": " + found.trigger().describe()))
        .containsExactlyInAnyOrder(
            "bookById: POST /query Query.bookById",
            "list: POST /query Query.allBooks",
            "add: POST /query Mutation.addBook",
            "published: POST /query Subscription.published",
            "isbn: POST /query Book.isbn",
            "countPages: POST /query Book.pages",
            "author: POST /query Book.author",
            "country: POST /query Author.country");
  }
}
