package dev.headgate.sandbox.warehouse.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a;b'",
                "'it''s; fine'",
                "'it\\'s; fine'",
                "'ends with \\\\'",
                "\"a;b\"",
                "\"a\"\"b;\"",
                "$$a;b$$",
                "$body$ $$ ; $body$",
                "$_1$;$_1$",
                "E'\\';'",
                "/* ; /* ; */ ; */1",
                "-- a; b\n1"
            })
    void a_semicolon_inside_quotes_or_comments_ends_nothing(String text) {
        assertThat(Cursor.splitAt(Tokenizer.tokens("select " + text + "; select 2"), ";"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'open", "\"open", "$$open", "/* open", "$1", "$", "'\\", "E'", "-- open", "\"", "1e", "1.", "a$b", "#t"
            })
    void what_does_not_end_goes_to_the_end_of_the_text(String text) {
        assertThat(joined(Tokenizer.tokens(text))).isEqualTo(text);
    }

    @Test
    void the_tokens_of_any_text_are_the_text() {
        var random = new Random(42);
        var letters = "ab'\"$\\;-/*(), 1.eE\n_:|#é";
        for (var i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (var c = random.nextInt(30); c > 0; c--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }

            assertThat(joined(Tokenizer.tokens(text.toString()))).isEqualTo(text.toString());
        }
    }

    @Test
    void a_dollar_in_a_name_or_before_a_digit_quotes_nothing() {
        assertThat(Tokenizer.tokens("a$b$ $1 $2::int"))
                .filteredOn(token -> !token.isBlank())
                .extracting(Token::kind)
                .containsExactly(
                        Token.Kind.WORD,
                        Token.Kind.PARAMETER,
                        Token.Kind.PARAMETER,
                        Token.Kind.SYMBOL,
                        Token.Kind.WORD);
    }

    private static String joined(List<Token> tokens) {
        return Cursor.text(tokens);
    }
}
