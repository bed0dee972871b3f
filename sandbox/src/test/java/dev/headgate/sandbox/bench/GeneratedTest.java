package dev.headgate.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.mapping.TableMapping;
import dev.headgate.contract.source.SourceDefinition;
import dev.headgate.sandbox.bench.GeneratedRun.End;
import dev.headgate.sandbox.bench.GeneratedRun.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the generator makes up could have happened, and happens the same way each time. */
class GeneratedTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(90));

    private final List<GeneratedSource> sources = new SourceMaker(1, FROM).make(200);

    @Test
    void the_same_seed_makes_the_same_runs() {
        assertThat(runs(300, 1)).isEqualTo(runs(300, 1));
        assertThat(runs(300, 1)).isNotEqualTo(runs(300, 2));
    }

    @Test
    void ids_are_all_different_and_some_are_as_long_as_they_may_be() {
        assertThat(sources).extracting(GeneratedSource::id).doesNotHaveDuplicates();
        assertThat(sources).anyMatch(source -> source.id().value().length() == 63);
        assertThat(runs(300, 1)).extracting(GeneratedRun::id).doesNotHaveDuplicates();
    }

    @Test
    void the_grammars_accept_every_document() {
        for (var source : sources) {
            var definition = Documents.definition(source, Texts.note(new SplittableRandom(source.hashCode())));

            assertThat(SourceDefinition.parse(definition).streams()).hasSameSizeAs(source.streams());
        }
        SourceMaker.TABLES.forEach(table -> assertThat(
                        TableMapping.parse(Documents.mapping(table, 1)).table())
                .isEqualTo(table));
    }

    @Test
    void runs_are_in_order_inside_their_span_and_none_is_live() {
        var runs = runs(2_000, 1);

        assertThat(runs).isSortedAccordingTo((one, other) -> one.requestedAt().compareTo(other.requestedAt()));
        assertThat(runs)
                .allMatch(run ->
                        !run.requestedAt().isBefore(FROM) && run.requestedAt().isBefore(TO));
        assertThat(runs).extracting(run -> run.latest().end()).contains(End.values());
        assertThat(runs).anyMatch(run -> run.attempts().size() > 1);
    }

    @Test
    void a_failed_attempt_ends_in_the_step_that_it_names() {
        var failed = runs(2_000, 1).stream()
                .map(GeneratedRun::latest)
                .filter(attempt -> attempt.end() == End.FAILED)
                .toList();

        assertThat(failed)
                .isNotEmpty()
                .allSatisfy(attempt -> assertThat(attempt.passages())
                        .filteredOn(passage -> passage.state().equals("FAILED"))
                        .extracting(Passage::name)
                        .containsExactly(attempt.failedStep()));
    }

    @Test
    void what_a_row_cannot_hold_as_it_is_gets_escaped() {
        assertThat(CopyRows.field("a\tb\n\\c")).isEqualTo("a\\tb\\n\\\\c");
        assertThat(CopyRows.field(null)).isEqualTo("\\N");
        assertThat(CopyRows.field(List.of("x", "with \"quotes\""))).isEqualTo("{\"x\",\"with \\\\\"quotes\\\\\"\"}");
    }

    @Test
    void a_percentile_is_a_time_that_was_measured() {
        var timings = Timings.of(new double[] {5, 1, 4, 2, 3});

        assertThat(timings.percentile(50)).isEqualTo(3);
        assertThat(timings.percentile(95)).isEqualTo(5);
        assertThat(timings.longest()).isEqualTo(5);
    }

    private List<GeneratedRun> runs(int number, long seed) {
        var runs = new ArrayList<GeneratedRun>();
        new RunMaker(sources, seed, FROM, TO).make(number, runs::add);
        return runs;
    }
}
