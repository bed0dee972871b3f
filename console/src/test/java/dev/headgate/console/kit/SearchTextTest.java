package dev.headgate.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.kit.SearchText.Pair;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void words_and_pairs_are_told_apart() {
        var text = SearchText.of("nightly State:failed  sales");

        assertThat(text.words()).containsExactly("nightly", "sales");
        assertThat(text.pairs()).containsExactly(new Pair("state", "failed"));
        assertThat(text.line()).isEqualTo("nightly sales");
    }

    @Test
    void quotes_keep_words_together_even_when_they_are_not_closed() {
        assertThat(SearchText.of("cause:\"timed out\" \"two words").pairs())
                .containsExactly(new Pair("cause", "timed out"));
        assertThat(SearchText.of("cause:x \"two words").words()).containsExactly("two words");
    }

    @Test
    void any_script_is_a_word() {
        assertThat(SearchText.of("销售 продажи 🙂").words()).containsExactly("销售", "продажи", "🙂");
    }

    @Test
    void an_empty_box_asks_for_nothing() {
        assertThat(SearchText.of("  ")).isEqualTo(new SearchText(java.util.List.of(), java.util.List.of()));
    }

    @Test
    void an_address_is_a_pair_of_its_scheme_and_the_rest() {
        assertThat(SearchText.of("https://example.com/a").pairs())
                .containsExactly(new Pair("https", "//example.com/a"));
    }
}
