package dev.headgate.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.document.YamlDocument;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void the_definition_names_its_dataset_its_days_and_the_only_host() {
        var text = Documents.definition(SampleAdmin.Dataset.named("demo-3", 1_000), "http://127.0.0.1:8090");

        var tree = YamlDocument.parse(text).tree();

        assertThat(text).doesNotContain("@");
        assertThat(tree.at("/x-headgate/hosts/0").asString()).isEqualTo("127.0.0.1:8090");
        assertThat(tree.at("/streams/0/retriever/requester/path").asString()).isEqualTo("/datasets/demo-3/sales");
        assertThat(tree.at("/streams/0/incremental_sync/start_datetime").asString())
                .isEqualTo("2026-03-01");
        assertThat(tree.at("/streams/0/incremental_sync/end_datetime").asString())
                .isEqualTo("2026-03-10");
    }

    @Test
    void the_mapping_is_that_of_the_table_which_the_definition_loads() {
        assertThat(YamlDocument.parse(Documents.mapping()).tree().path("table").asString())
                .isEqualTo("sales_fact");
    }
}
