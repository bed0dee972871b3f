package dev.headgate.glue.core;

import static dev.headgate.glue.core.Lake.RUN;
import static dev.headgate.glue.core.Sales.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.headgate.contract.Keys;
import dev.headgate.contract.protect.ColumnKeys;
import dev.headgate.contract.protect.Opener;
import dev.headgate.contract.protect.Protector;
import java.io.IOException;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** What is written of protected columns, whatever spreads the work. */
public abstract class ProtectionContract extends DamagedInputContract {

    private static final String PROTECTED = Mappings.SALES
            .replace("from: $.id,", "from: $.id, protect: hash,")
            .replace("from: $.amount,", "from: $.amount, protect: encrypt,")
            .replace("from: $.product.category,", "from: $.product.category, protect: mask,");

    private final SecureRandom random = new SecureRandom();

    @Test
    void protected_columns_are_judged_in_the_clear_and_written_hidden() throws IOException {
        var keys = ColumnKeys.fresh(random);
        lake.keys(keys)
                .object(
                        "a-000",
                        sale(7, "2026-03-01", "12.5"),
                        sale(8, "2026-03-01", "-1"),
                        sale(7, "2026-03-01", "13"));

        run(PROTECTED);

        var rows = lake.rows(Keys.processedObject("sales_fact", "dt=2026-03-01", RUN, 0));
        assertThat(rows).hasSize(1);
        var row = rows.get(0);
        assertThat(row.get(0)).isEqualTo(new Protector(keys, random).hash("7"));
        assertThat(new Opener(keys).open(row.get(3))).isEqualTo("13.00");
        assertThat(row.get(4)).startsWith("*");
        var report = lake.report();
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.quarantined()).containsOnlyKeys("amount_not_positive");
        assertThat(report.sums()).isEmpty();
    }

    @Test
    void a_run_without_the_keys_that_its_mapping_needs_says_so_and_publishes_nothing() {
        lake.object("a-000", sale(7, "2026-03-01", "12.5"));

        var failure = catchThrowable(() -> run(PROTECTED));

        assertThat(failure).hasStackTraceContaining("give --column-keys FILE");
        assertThat(lake.keys("processed/_manifests/")).isEmpty();
    }
}
