package dev.headgate.console.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import dev.headgate.console.kit.ui.DiffLine.Mark;
import dev.headgate.console.kit.ui.DiffLine.Piece;
import dev.headgate.console.kit.ui.DiffLine.Side;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void equal_texts_have_no_differences_and_no_table() {
        var diff = new TextDiff("definition", "a\nb\n", "a\nb\n");

        assertThat(diff.getElement().getTextRecursively()).startsWith("No differences.");
        assertThat(tables(diff)).isEmpty();
    }

    @Test
    void a_line_end_more_is_not_hidden() {
        assertThat(LineDiff.between("a", "a\n").summary()).isEqualTo("Only the ends of lines differ.");
    }

    @Test
    void only_the_words_that_differ_are_marked() {
        var line = LineDiff.between("rate: 10 per second", "rate: 25 per second")
                .lines()
                .getFirst();

        assertThat(line.after().map(Side::pieces))
                .contains(List.of(
                        new Piece("rate: ", Mark.SAME),
                        new Piece("25", Mark.DIFFERENT),
                        new Piece(" per second", Mark.SAME)));
    }

    @Test
    void lines_without_anything_in_common_are_not_marked_word_by_word() {
        var line = LineDiff.between("alpha", "12345").lines().getFirst();

        assertThat(line.after().orElseThrow().pieces()).allMatch(piece -> piece.mark() == Mark.SAME);
        assertThat(line.isSame()).isFalse();
    }

    @Test
    void numbers_count_on_each_side_by_itself() {
        var lines = LineDiff.between("a\nc", "a\nb\nc").lines();

        assertThat(lines.get(1).before()).isEmpty();
        assertThat(lines.get(1).after().map(Side::number)).contains(2);
        assertThat(lines.get(2).before().map(Side::number)).contains(2);
        assertThat(lines.get(2).after().map(Side::number)).contains(3);
    }

    @Test
    void the_summary_counts_lines() {
        assertThat(LineDiff.between("a b c\nx", "a b d\ny z\nq q").summary())
                .isEqualTo("2 lines changed, 1 line added.");
    }

    @Test
    void a_long_equal_part_is_folded_around_its_changes() {
        var before = numbered(40, "same");

        var diff = new TextDiff("definition", before, before.replace("same 20\n", "other 20\n"));

        assertThat(diff.getElement().getTextRecursively())
                .contains("Show 16 unchanged lines", "same 17", "other 20", "same 23", "Show 17 unchanged lines")
                .doesNotContain("same 16", "same 24");
    }

    @Test
    void markup_in_a_text_stays_text() {
        var diff = new TextDiff("definition", "x", "<b>x</b>");

        assertThat(diff.getElement().getTextRecursively()).contains("<b>", "</b>");
        assertThat(parts(diff.getElement()).map(Element::getTag)).doesNotContain("b");
    }

    private static String numbered(int lines, String word) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(line -> word + " " + line + "\n")
                .collect(Collectors.joining());
    }

    private static List<Element> tables(TextDiff diff) {
        return parts(diff.getElement())
                .filter(it -> "table".equals(it.getAttribute("role")))
                .toList();
    }

    private static Stream<Element> parts(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(TextDiffTest::parts));
    }
}
