package dev.headgate.console.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaletteSearchTest {

    @Test
    void every_word_that_was_typed_must_fit() {
        assertThat(Matches.all("dark", "Dark colours theme")).isTrue();
        assertThat(Matches.all("  THEME dark ", "Dark colours theme")).isTrue();
        assertThat(Matches.all("dark sources", "Dark colours theme")).isFalse();
    }

    @Test
    void nothing_typed_fits_everything() {
        assertThat(Matches.all(" ", "Sign out")).isTrue();
    }
}
