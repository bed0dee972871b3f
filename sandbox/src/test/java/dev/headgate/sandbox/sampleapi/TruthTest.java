package dev.headgate.sandbox.sampleapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The truth that a dataset tells must be what a plain reader finds who reads all of it. */
class TruthTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);

    /** What a plain reader keeps of one id. */
    private record Row(LocalDate day, BigDecimal amount) {}

    /** What a plain reader finds in a whole dataset. */
    private static final class Recount {
        private final Map<Long, Row> rows = new HashMap<>();
        private final Map<String, Integer> spoiled = new TreeMap<>();
        private int exactRepeats;
        private int changedRepeats;

        Recount(List<String> records) {
            var seen = new HashSet<String>();
            for (var record : records) {
                if (!seen.add(record)) {
                    exactRepeats++;
                    continue;
                }
                var json = Json.mapper().readTree(record);
                reason(json).ifPresentOrElse(why -> spoiled.merge(why, 1, Integer::sum), () -> keep(json));
            }
        }

        private void keep(JsonNode json) {
            var amount = new BigDecimal(json.path("amount").asString()).setScale(2, RoundingMode.HALF_UP);
            var row = new Row(day(json), amount);
            var earlier = rows.put(json.path("id").asLong(), row);
            if (earlier != null) {
                changedRepeats++;
                assertThat(row.day).isAfterOrEqualTo(earlier.day);
                assertThat(row.amount).isNotEqualTo(earlier.amount);
            }
        }

        BigDecimal sum() {
            return rows.values().stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static LocalDate day(JsonNode json) {
            return OffsetDateTime.parse(json.path("transaction_date").asString())
                    .toLocalDate();
        }

        private static Optional<String> reason(JsonNode json) {
            var customer = json.path("customer").path("id");
            if (customer.isMissingNode() || customer.isNull()) {
                return Optional.of("customer_id_missing");
            }
            try {
                day(json);
            } catch (DateTimeException e) {
                return Optional.of("sale_date_not_date");
            }
            try {
                if (new BigDecimal(json.path("amount").asString()).signum() <= 0) {
                    return Optional.of("amount_not_positive");
                }
            } catch (NumberFormatException e) {
                return Optional.of("amount_not_decimal");
            }
            var category = json.path("product").path("category").asString().getBytes(StandardCharsets.UTF_8);
            return category.length > 50 ? Optional.of("product_category_too_long") : Optional.empty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1000,10,0.01,0.01", "2,20000,7,0.05,0.02", "3,501,1,0.2,0.25", "4,37,6,0.1,0.2", "5,1,1,0,0"})
    void a_plain_recount_finds_the_truth(long seed, int records, int days, double bad, double repeats) {
        var plan = new DatasetPlan("shop", 3, seed, records, days, FIRST_DAY, bad, repeats, List.of());

        assertThatRecountFindsTheTruthOf(plan);

        assertThat(Truth.of(Dataset.of(plan), Deliveries.none()).exactRepeats()).isEqualTo((plan.repeats() + 1) / 2);
    }

    @Test
    void a_plain_recount_finds_the_truth_after_amendments() {
        var plan = new DatasetPlan("shop", 1, 9, 5_000, 10, FIRST_DAY, 0.012, 0.005, List.of());
        var before = Truth.of(Dataset.of(plan), Deliveries.none());
        var amended = plan.amended(new Amendment(500, 1_000)).amended(new Amendment(3, 4_000));

        var after = assertThatRecountFindsTheTruthOf(amended);

        assertThat(after.distinctGoodKeys()).isEqualTo(before.distinctGoodKeys() + 503);
        assertThat(after.sumGood()).isNotEqualTo(before.sumGood());
        assertThat(after.spoiled()).isEqualTo(before.spoiled());
    }

    @Test
    void each_way_of_being_bad_is_there_in_its_share() {
        var plan = new DatasetPlan("shop", 1, 1, 10_000, 10, FIRST_DAY, 0.01, 0.005, List.of());

        assertThat(Truth.of(Dataset.of(plan), Deliveries.none()).spoiled())
                .containsOnly(
                        Map.entry("amount_not_decimal", 20),
                        Map.entry("amount_not_positive", 20),
                        Map.entry("customer_id_missing", 20),
                        Map.entry("product_category_too_long", 20),
                        Map.entry("sale_date_not_date", 20));
    }

    @Test
    void amended_records_keep_their_ids_and_never_go_back_in_time() {
        var plan = new DatasetPlan("shop", 1, 9, 2_000, 10, FIRST_DAY, 0, 0, List.of());
        var before = new Recount(records(Dataset.of(plan))).rows;

        var after = new Recount(records(Dataset.of(plan.amended(new Amendment(0, 700))))).rows;

        var changed = 0;
        for (var id : before.keySet()) {
            var old = before.get(id);
            var fresh = after.get(id);
            assertThat(Objects.requireNonNull(fresh).day())
                    .isAfterOrEqualTo(Objects.requireNonNull(old).day());
            changed += fresh.amount().equals(old.amount()) ? 0 : 1;
        }
        assertThat(changed).isEqualTo(700);
    }

    @Test
    void more_repeats_than_good_records_are_refused() {
        var plan = new DatasetPlan("shop", 1, 9, 4, 4, FIRST_DAY, 0.5, 0.25, List.of());

        assertThatThrownBy(() -> Dataset.of(plan)).isInstanceOf(Refusal.class).hasMessageContaining("repeat_share");
    }

    private static Truth assertThatRecountFindsTheTruthOf(DatasetPlan plan) {
        var dataset = Dataset.of(plan);

        var truth = Truth.of(dataset, Deliveries.none());
        var recount = new Recount(records(dataset));

        assertThat(recount.rows).hasSize(truth.distinctGoodKeys());
        assertThat(recount.sum()).isEqualByComparingTo(truth.sumGood());
        assertThat(recount.spoiled).isEqualTo(truth.spoiled());
        assertThat(recount.exactRepeats).isEqualTo(truth.exactRepeats());
        assertThat(recount.changedRepeats).isEqualTo(truth.changedRepeats());
        assertThat(recount.rows.keySet()).allMatch(id -> id >= truth.idFrom() && id <= truth.idTo());
        assertThat(truth.exactRepeats() + truth.changedRepeats()).isEqualTo(plan.repeats());
        return truth;
    }

    private static List<String> records(Dataset dataset) {
        var records = new ArrayList<String>();
        var everything = dataset.order().everything();
        for (int slot : everything.slots(0, everything.size())) {
            var record = new StringBuilder();
            dataset.sales().write(dataset.layout().slot(slot), Integer.MAX_VALUE, record);
            records.add(record.toString());
        }
        return records;
    }
}
