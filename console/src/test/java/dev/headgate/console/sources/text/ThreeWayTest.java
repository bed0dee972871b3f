package dev.headgate.console.sources.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.sources.text.ThreeWay.Hunk;
import dev.headgate.console.sources.text.ThreeWay.Side;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreeWayTest {

    private static final String BASE = "a\nb\nc\nd\ne\nf\n";

    @Test
    void changes_of_different_lines_come_together_by_themselves() {
        var pieces = ThreeWay.between(BASE, BASE.replace("a", "A"), BASE.replace("f", "F"));

        assertThat(merged(pieces)).isEqualTo("A\nb\nc\nd\ne\nF\n");
        assertThat(ThreeWay.hunks(pieces)).noneMatch(Hunk::isConflict);
    }

    @Test
    void a_change_of_the_same_line_is_a_conflict_that_keeps_both() {
        var pieces = ThreeWay.between(BASE, BASE.replace("c", "mine"), BASE.replace("c", "theirs"));

        assertThat(ThreeWay.hunks(pieces)).containsExactly(new Hunk(List.of("c"), List.of("mine"), List.of("theirs")));
        assertThat(ThreeWay.hunks(pieces)).allMatch(Hunk::isConflict);
        assertThat(ThreeWay.merged(pieces, List.of(Side.THEIRS))).isEqualTo(BASE.replace("c", "theirs"));
    }

    @Test
    void the_same_change_on_both_sides_is_no_hunk() {
        var both = BASE.replace("c\n", "");

        assertThat(ThreeWay.hunks(ThreeWay.between(BASE, both, both))).isEmpty();
        assertThat(merged(ThreeWay.between(BASE, both, both))).isEqualTo(both);
    }

    @Test
    void all_of_one_side_gives_that_side_whatever_was_changed() {
        var random = new Random(4);
        for (var round = 0; round < 500; round++) {
            var base = text(random);
            var mine = text(random);
            var theirs = text(random);
            var pieces = ThreeWay.between(base, mine, theirs);
            var count = ThreeWay.hunks(pieces).size();

            assertThat(ThreeWay.merged(pieces, Collections.nCopies(count, Side.MINE)))
                    .isEqualTo(mine);
            assertThat(ThreeWay.merged(pieces, Collections.nCopies(count, Side.THEIRS)))
                    .isEqualTo(theirs);
        }
    }

    private static String merged(List<ThreeWay.Piece> pieces) {
        return ThreeWay.merged(
                pieces, ThreeWay.hunks(pieces).stream().map(Hunk::first).toList());
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(_ -> String.valueOf((char) ('a' + random.nextInt(3))))
                .collect(Collectors.joining("\n"));
    }
}
