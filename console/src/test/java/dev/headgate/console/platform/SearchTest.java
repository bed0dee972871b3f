package dev.headgate.console.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.platform.Search.Grammar;
import dev.headgate.console.platform.Search.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final Grammar GRAMMAR = new Grammar("Things", List.of("state", "by", "open"), Set.of("open"));

    @Test
    void words_and_keys_are_told_apart() {
        assertThat(Search.of(GRAMMAR, " late  STATE:failed \"two words\" by:\"Ada L\" ")
                        .terms())
                .containsExactly(
                        new Term("q", "late"),
                        new Term("state", "failed"),
                        new Term("q", "two words"),
                        new Term("by", "Ada L"));
    }

    @Test
    void of_a_key_that_takes_one_value_the_last_counts() {
        var search = Search.of(GRAMMAR, "open:true state:a open:false state:b");

        assertThat(search.values("open")).containsExactly("false");
        assertThat(search.values("state")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "state:failed", "\"a b\" c", "\"looks:likekey\"", "ünïcode 🦆", "\"back\\\\slash\""
            })
    void an_address_brings_back_what_was_typed(String text) {
        var search = Search.of(GRAMMAR, text);

        assertThat(Search.of(GRAMMAR, search.parameters())).isEqualTo(search);
    }

    @Test
    void every_term_can_be_typed_as_it_is_said() {
        for (var term : List.of(new Term("q", "state:x"), new Term("by", "say \"hi\""), new Term("q", "a\\b"))) {
            assertThat(Search.of(GRAMMAR, term.text()).terms()).containsExactly(term);
        }
    }

    @Test
    void a_key_that_is_none_is_named_with_those_there_are() {
        assertThatThrownBy(() -> Search.of(GRAMMAR, "colour:red"))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("Things have no 'colour'", "state, by, open");
        assertThatThrownBy(() -> Search.of(GRAMMAR, "by:")).hasMessageContaining("no value");
        assertThatThrownBy(() -> Search.of(GRAMMAR, "x".repeat(1001))).hasMessageContaining("1001");
    }

    @Test
    void parameters_of_something_else_are_left_alone() {
        assertThat(Search.of(GRAMMAR, Map.of("cursor", List.of("x"), "by", List.of("ada", " ")))
                        .terms())
                .containsExactly(new Term("by", "ada"));
    }

    @Test
    void a_term_can_be_added_and_taken_away() {
        var search = Search.of(GRAMMAR, "by:ada");
        var more = search.and(List.of(new Term("q", "x")));

        assertThat(more.without(new Term("by", "ada"))).isEqualTo(Search.of(GRAMMAR, "x"));
        assertThat(search.without(new Term("by", "ada")).isEmpty()).isTrue();
    }
}
