package dev.headgate.glue.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.Keys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFileTest {

    private static final String ALL_TYPES = """
            table: everything
            version: 1
            key: [a]
            partition: {column: d, as: dt}
            columns:
              - {name: a, from: $.a, type: bigint, required: true}
              - {name: b, from: $.b, type: integer}
              - {name: c, from: $.c, type: smallint}
              - {name: d, from: $.d, type: date, required: true}
              - {name: e, from: $.e, type: "decimal(18,2)"}
              - {name: f, from: $.f, type: "decimal(38,10)"}
              - {name: g, from: $.g, type: double}
              - {name: h, from: $.h, type: boolean}
              - {name: i, from: $.i, type: timestamp}
              - {name: j, from: $.j, type: varchar(20)}
            load: merge
            """;

    private static final String SCHEMA = """
            message everything {
              required int64 a;
              optional int32 b;
              optional int32 c (INTEGER(16,true));
              required int32 d (DATE);
              optional int64 e (DECIMAL(18,2));
              optional fixed_len_byte_array(16) f (DECIMAL(38,10));
              optional double g;
              optional boolean h;
              optional int64 i (TIMESTAMP(MICROS,true));
              optional binary j (STRING);
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void every_type_is_written_as_redshift_reads_it_and_comes_back() throws IOException {
        var lake = new Lake(folder)
                .object("a-000", """
                {"a":1,"b":-2,"c":3,"d":"2026-03-01","e":-12.34,"f":"-1234567890123456789012345678.0123456789","g":0.1,"h":true,"i":"2026-03-01T00:00:00.000001Z","j":"Ü😀"}
                """.strip(), "{\"a\":2,\"d\":\"1969-12-31\",\"i\":\"1969-12-31T23:59:59.999999Z\"}");

        new EtlRun(lake.job(ALL_TYPES), new InMemoryEngine(), Clock.systemUTC()).run();

        var content = ParquetContent.of(lake.file(Keys.processedObject("everything", "dt=2026-03-01", Lake.RUN, 0)));
        assertThat(content.schema().toString()).isEqualToIgnoringWhitespace(SCHEMA);
        assertThat(content.codecs()).containsExactly(CompressionCodecName.SNAPPY);
        assertThat(content.rows())
                .containsExactly(List.of(
                        "1",
                        "-2",
                        "3",
                        "20513",
                        "-1234",
                        "-1234567890123456789012345678.0123456789",
                        "0.1",
                        "true",
                        "1772323200000001",
                        "Ü😀"));
        assertThat(lake.rows(Keys.processedObject("everything", "dt=1969-12-31", Lake.RUN, 0)))
                .containsExactly(List.of("2", "-", "-", "-1", "-", "-", "-", "-", "-1", "-"));
    }

    /** Does it all in one list. */
    private static final class InMemoryEngine implements EtlEngine {
        private List<EncodedRow> unique = List.of();
        private List<EtlJob> job = List.of();

        @Override
        public Tally read(EtlJob job) {
            this.job = List.of(job);
            var tools = new TableTools(job.table());
            var sorted = job.inputs().stream()
                    .flatMap(input -> stream(new ObjectRows(job, tools, input)))
                    .sorted((first, second) -> Arrays.compareUnsigned(first.order(), second.order()))
                    .iterator();
            unique = stream(new KeepLatest(sorted)).toList();
            return Counting.of(unique.iterator());
        }

        @Override
        public List<ProcessedFile> write(FilePlan plan) {
            var sorted = unique.stream()
                    .filter(row -> !row.isTally())
                    .map(row -> new EncodedRow(SortKeys.inFile(plan.file(row), row.order()), row.content()))
                    .sorted((first, second) -> Arrays.compareUnsigned(first.order(), second.order()))
                    .iterator();
            return new FileWriting(job.get(0), plan).write(sorted);
        }

        @Override
        public int workers() {
            return 1;
        }

        private static Stream<EncodedRow> stream(Iterator<EncodedRow> rows) {
            Iterable<EncodedRow> iterable = () -> rows;
            return StreamSupport.stream(iterable.spliterator(), false);
        }
    }
}
