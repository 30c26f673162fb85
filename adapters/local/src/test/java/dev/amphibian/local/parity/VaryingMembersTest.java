package dev.amphibian.local.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaryingMembersTest {

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"a": 1, "t": "now"}              | t     | {"a": 1, "t": "any"}
          {"t": {"x": [1, 2]}, "a":1}       | t     | {"t": "any", "a":1}
          [{"t":1},{"t":[2]}]               | t     | [{"t":"any"},{"t":"any"}]
          {"e": [{"m":"b"},{"m":"a"}]}      | e[]   | {"e": [{"m":"a"},{"m":"b"}]}
          {"e":["b", "a" , 1 ], "z": 1}     | e[]   | {"e":["a","b",1], "z": 1}
          {"e":[]}                          | e[]   | {"e":[]}
          {"e": {"b":1,"a":2}}              | e[]   | {"e": {"b":1,"a":2}}
          {"e":"x","f":[2,1]}               | e[]   | {"e":"x","f":[2,1]}
          {"e":[2,1]}                       | e     | {"e":"any"}
          no JSON                           | e     | no JSON
          {"e":[2,1}                        | e[]   | {"e":[2,1}
          """)
  void evensWhatVaries(String json, String name, String expected) {
    assertThat(new VaryingMembers(List.of(name)).evened(json)).isEqualTo(expected);
  }
}
