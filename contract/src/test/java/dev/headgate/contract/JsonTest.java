package dev.headgate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final RunId RUN = new RunId("r-20260301-0001");

    @Test
    void the_committed_manifest_is_spelled_as_the_format_says() {
        var manifest = """
                {"run":"r-20260301-0001","attempt":1,"source":"sales-api","stream":"sales","definition":"sources/sales-api/3.yaml","slices":12,\
                "objects":[{"key":"raw/k","slice":"0a1b","rows":1000,"bytes":446000,"compressed":85000,"sha256":"ab"}],\
                "rows":12000,"duplicates":36,"coverage":[{"from":"2026-03-01T00:00:00Z","to":"2026-03-02T00:00:00Z"}],\
                "drift":[{"field":"customer.tier","kind":"new","first":{"object":"raw/k","line":41}}],\
                "throttled_ms":5400,"committed_at":"2026-03-02T00:10:00Z"}""";

        var read = Json.read(manifest, RawManifest.class);

        assertThat(read.run()).isEqualTo(RUN);
        assertThat(read.drift().get(0).first().line()).isEqualTo(41);
        assertThat(Json.text(read)).isEqualTo(manifest);
    }

    @Test
    void the_input_of_an_execution_comes_back_as_it_was() {
        var input = new RunInput(
                RUN,
                1,
                new SourceId("sales-api"),
                "sales",
                "sources/sales-api/3.yaml",
                "mappings/sales_fact/3.yaml",
                Instant.parse("2026-03-01T00:00:00Z"),
                "analyst");

        var text = Json.text(input);

        assertThat(text).contains("\"requested_at\":\"2026-03-01T00:00:00Z\"").contains("\"run\":\"r-20260301-0001\"");
        assertThat(Json.read(text, RunInput.class)).isEqualTo(input);
    }

    @Test
    void money_keeps_its_cents_and_an_absent_value_stays_absent() {
        var report = new JobReport(
                RUN, "t", 1, 1, 0, Map.of(), Map.of("amount", new BigDecimal("12.30")), List.of(), 1, 1, 0.5);
        var slice = new Slice("0a1b", "sales", Optional.empty(), Optional.of("2026-03-02"));

        assertThat(Json.read(Json.bytes(report), JobReport.class).sums())
                .containsEntry("amount", new BigDecimal("12.30"));
        assertThat(Json.read(Json.text(slice), Slice.class)).isEqualTo(slice);
    }

    @Test
    void the_copy_manifest_spells_the_length_as_redshift_wants_it() {
        var manifest = new CopyManifest(List.of(new CopyManifest.Entry("s3://b/k", true, new CopyManifest.Meta(9))));

        assertThat(Json.text(manifest))
                .isEqualTo("{\"entries\":[{\"url\":\"s3://b/k\",\"mandatory\":true,\"meta\":{\"content_length\":9}}]}");
    }
}
