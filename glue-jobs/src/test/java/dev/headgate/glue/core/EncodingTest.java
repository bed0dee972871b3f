package dev.headgate.glue.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.mapping.ColumnType;
import dev.headgate.contract.mapping.TextOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private final Random random = new Random(11);

    @Test
    void whole_numbers_sort_as_bytes_and_come_back() {
        check(
                new ColumnType.Bigint(),
                Comparator.naturalOrder(),
                random::nextLong,
                0L,
                -1L,
                1L,
                Long.MIN_VALUE,
                Long.MAX_VALUE);
    }

    @Test
    void decimals_sort_as_bytes_and_come_back() {
        Supplier<BigDecimal> any = () -> new BigDecimal(new BigInteger(1 + random.nextInt(120), random), 4)
                .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
        check(new ColumnType.Decimal(38, 4), Comparator.naturalOrder(), any, new BigDecimal("0.0000"));
        check(
                new ColumnType.Decimal(38, 0),
                Comparator.naturalOrder(),
                () -> any.get().setScale(0, RoundingMode.DOWN),
                new BigDecimal("9".repeat(38)),
                new BigDecimal("-" + "9".repeat(38)));
    }

    @Test
    void doubles_sort_as_bytes_and_come_back() {
        check(
                new ColumnType.Real(),
                Comparator.naturalOrder(),
                () -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(600) - 300),
                0.0,
                -Double.MAX_VALUE,
                Double.MAX_VALUE,
                Double.MIN_VALUE);
    }

    @Test
    void days_moments_and_truths_sort_as_bytes_and_come_back() {
        check(new ColumnType.Bool(), Comparator.naturalOrder(), random::nextBoolean);
        check(
                new ColumnType.Date(),
                Comparator.naturalOrder(),
                () -> LocalDate.ofEpochDay(random.nextInt(200_000) - 100_000));
        check(
                new ColumnType.Timestamp(),
                Comparator.naturalOrder(),
                () -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L));
    }

    @Test
    void text_sorts_as_bytes_and_comes_back() {
        Supplier<String> any = () -> random.ints(random.nextInt(5), 1, 0x11000)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        check(new ColumnType.Varchar(100), TextOrder::compare, any, "", "a", "ab", "b");
    }

    @SafeVarargs
    private <T> void check(ColumnType type, Comparator<T> order, Supplier<T> any, T... edges) {
        var codec = ValueCodec.of(type);
        var values = new ArrayList<T>(List.of(edges));
        Stream.generate(any).limit(500).forEach(values::add);
        for (var i = 1; i < values.size(); i++) {
            var first = values.get(i - 1);
            var second = values.get(i);

            assertThat(codec.get(ByteBuffer.wrap(bytes(codec, second)))).isEqualTo(second);
            assertThat(Integer.signum(Arrays.compareUnsigned(bytes(codec, first), bytes(codec, second))))
                    .as("%s against %s", first, second)
                    .isEqualTo(Integer.signum(order.compare(first, second)));
        }
    }

    private static byte[] bytes(ValueCodec codec, Object value) {
        var sink = new ByteSink();
        codec.put(sink, value);
        return sink.toBytes();
    }
}
