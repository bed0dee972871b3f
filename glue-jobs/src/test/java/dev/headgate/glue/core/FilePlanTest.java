package dev.headgate.glue.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilePlanTest {

    @Test
    void a_partition_gets_as_many_files_as_keep_each_within_two_million_rows() {
        var plan = FilePlan.of(Map.of(20513L, 1L, 20514L, 2_000_000L, 20515L, 5_000_000L), 2);

        assertThat(IntStream.range(0, 5).mapToObj(plan::planned))
                .extracting(file -> file.partition() + "-" + file.number())
                .containsExactly("20513-0", "20514-0", "20515-0", "20515-1", "20515-2");
        assertThat(plan.tasks()).isEqualTo(5);
        assertThat(plan.file(row(20515, 1))).isBetween(2, 4);
        assertThat(IntStream.range(0, 1000)
                        .map(key -> plan.file(row(20515, key)))
                        .distinct()
                        .sorted())
                .containsExactly(2, 3, 4);
        assertThat(plan.file(row(20513, 1))).isZero();
    }

    @Test
    void many_small_files_share_tasks_and_each_file_has_one() {
        var plan =
                FilePlan.of(IntStream.range(0, 400).boxed().collect(Collectors.toMap(Integer::longValue, i -> 10L)), 4);

        assertThat(plan.tasks()).isEqualTo(4);
        assertThat(IntStream.range(0, 400).map(plan::task))
                .isSorted()
                .contains(0, 1, 2, 3)
                .allMatch(task -> task < 4);
    }

    @Test
    void nothing_to_write_is_one_task_without_files() {
        assertThat(FilePlan.of(Map.of(), 4).tasks()).isEqualTo(1);
    }

    private static EncodedRow row(long partition, int key) {
        var order = ByteBuffer.allocate(9).put((byte) 1).putInt(key).putInt(5).array();
        return new EncodedRow(order, ByteBuffer.allocate(8).putLong(partition).array());
    }
}
