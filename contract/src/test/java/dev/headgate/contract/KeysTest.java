package dev.headgate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {

    private static final SourceId SOURCE = new SourceId("sales-api");
    private static final RunId RUN = new RunId("r-20260301-0001");

    @Test
    void versions_lie_in_the_folder_of_what_they_are_versions_of() {
        assertThat(Keys.definition(SOURCE, 3)).isEqualTo("sources/sales-api/3.yaml");
        assertThat(Keys.mapping("sales_fact", 3)).isEqualTo("mappings/sales_fact/3.yaml");
    }

    @Test
    void what_a_run_writes_carries_the_run_in_its_key() {
        assertThat(Keys.slices(RUN)).isEqualTo("runs/r-20260301-0001/slices.jsonl");
        assertThat(Keys.checkpoint(RUN, "0a1b")).isEqualTo("runs/r-20260301-0001/checkpoints/0a1b.json");
        assertThat(Keys.rawObject(SOURCE, "sales", RUN, "0a1b", 0))
                .isEqualTo("raw/sales-api/sales/run=r-20260301-0001/0a1b-000.ndjson.gz");
        assertThat(Keys.rawManifest(SOURCE, RUN)).isEqualTo("raw/sales-api/_manifests/r-20260301-0001.json");
        assertThat(Keys.processedObject("sales_fact", "dt=2026-03-01", RUN, 2))
                .isEqualTo("processed/parquet/sales_fact/dt=2026-03-01/r-20260301-0001-2.snappy.parquet");
        assertThat(Keys.copyManifest(RUN)).isEqualTo("processed/_manifests/r-20260301-0001.json");
        assertThat(Keys.jobReport(RUN)).isEqualTo("processed/_manifests/r-20260301-0001.report.json");
        assertThat(Keys.quarantineFolder(SOURCE, RUN)).isEqualTo("quarantine/sales-api/run=r-20260301-0001/");
    }
}
