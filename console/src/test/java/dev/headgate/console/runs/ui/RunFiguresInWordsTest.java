package dev.headgate.console.runs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.runs.Quarantine;
import dev.headgate.console.runs.RunCounts;
import dev.headgate.console.runs.RunSlices;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFiguresInWordsTest {

    private static final RunCounts.Ingested PULLED = new RunCounts.Ingested(1_995, 5);

    @Test
    void stages_that_agree_say_so_with_their_figures() {
        var checks = Funnel.checks(counts(1_966, "10.50"));

        assertThat(checks).extracting(Funnel.Check::verdict).containsOnly(Funnel.Verdict.EQUAL);
        assertThat(checks)
                .extracting(Funnel.Check::sentence)
                .containsExactly(
                        "1,995 committed = 1,966 written + 24 quarantined + 5 lost against another row.",
                        "1,966 rows written = 1,966 rows loaded by COPY.",
                        "Sum of amount: 10.50 written = 10.50 in the warehouse.");
    }

    @Test
    void stages_that_differ_by_one_row_or_one_cent_say_that() {
        var checks = Funnel.checks(counts(1_965, "10.51"));

        assertThat(checks)
                .extracting(Funnel.Check::verdict)
                .containsExactly(Funnel.Verdict.EQUAL, Funnel.Verdict.DIFFERENT, Funnel.Verdict.DIFFERENT);
        assertThat(checks.get(1).sentence()).isEqualTo("1,966 rows written ≠ 1,965 rows loaded by COPY.");
    }

    @Test
    void what_has_not_been_counted_is_not_called_equal() {
        var counts = new RunCounts(Optional.of(PULLED), Optional.empty(), Optional.empty());

        assertThat(Funnel.checks(counts)).extracting(Funnel.Check::verdict).containsOnly(Funnel.Verdict.OPEN);
        assertThat(Funnel.stages(counts)).extracting(Funnel.Stage::count).containsExactly(2_000L, 5L, 1_995L);
    }

    @Test
    void a_run_says_what_it_came_to() {
        assertThat(RunWords.figures(counts(1_966, "10.50")))
                .isEqualTo("1,995 records committed, 24 quarantined, 1,966 rows loaded");
    }

    @Test
    void what_was_loaded_is_told_of_what_was_committed() {
        var pulled = new RunCounts(Optional.of(PULLED), Optional.empty(), Optional.empty());

        assertThat(RunGrid.loaded(Optional.of(counts(1_966, "10.50")))).isEqualTo("1,966 of 1,995");
        assertThat(RunGrid.loaded(Optional.of(pulled))).isEqualTo("– of 1,995");
        assertThat(RunGrid.loaded(Optional.empty())).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not_json                 | The line is not JSON.
            customer_id_missing      | The column customer_id is required and has no value.
            sale_date_not_date       | The value of sale_date is no date.
            category_too_long        | The value of category is longer than the column takes.
            amount_not_positive      | A rule of the mapping drops such rows.""")
    void a_reason_is_explained(String reason, String sentence) {
        assertThat(QuarantineReasons.words(reason)).isEqualTo(sentence);
    }

    @Test
    void samples_say_how_much_was_looked_at() {
        var quarantine = new Quarantine(Optional.of(Map.of("a", 3L, "b", 4L)), List.of(), 40, 90);

        assertThat(QuarantinePart.sentence(quarantine))
                .isEqualTo("7 rows were quarantined. The samples are from 40 of 90 objects.");
    }

    @Test
    void a_part_of_a_plan_does_not_pass_for_the_whole() {
        assertThat(SlicesPart.sentence(new RunSlices(12, 0, 0, List.of())))
                .isEqualTo("The first 0 of 12 slices: 0 done, 0 records pulled.");
    }

    private static RunCounts counts(long staged, String sum) {
        var written = Map.of("amount", new BigDecimal("10.50"));
        return new RunCounts(
                Optional.of(PULLED),
                Optional.of(new RunCounts.Transformed(1_966, 5, Map.of("amount_missing", 24L), written)),
                Optional.of(new RunCounts.Loaded(staged, Map.of("amount", new BigDecimal(sum)))));
    }
}
