package dev.headgate.glue.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void lines_come_with_their_number_and_byte_offset() throws IOException {
        assertThat(lines("ab\n\nü\r\nlast", 100)).containsExactly("1@0 ab", "2@3 ", "3@4 ü", "4@8 last");
        assertThat(lines("", 100)).isEmpty();
        assertThat(lines("\n", 100)).containsExactly("1@0 ");
        assertThat(lines("a\n", 100)).containsExactly("1@0 a");
    }

    @Test
    void a_line_over_the_limit_is_passed_over_and_the_next_one_stands_where_it_should() throws IOException {
        var longest = 300_000;
        var text = "a\n" + "x".repeat(longest) + "\n" + "y".repeat(longest + 1) + "\nb\n" + "z".repeat(9 * longest)
                + "\nc";

        var lines = lines(text, longest);

        assertThat(lines).hasSize(6);
        assertThat(lines.get(1)).hasSize("2@2 ".length() + longest);
        assertThat(lines.get(2)).startsWith("3@300003 huge yyy").hasSizeLessThan(70_000);
        assertThat(lines.get(3)).isEqualTo("4@600005 b");
        assertThat(lines.get(4)).startsWith("5@600007 huge zzz").hasSizeLessThan(70_000);
        assertThat(lines.get(5)).isEqualTo("6@" + text.lastIndexOf('c') + " c");
    }

    @Test
    void any_lines_in_any_pieces_are_what_a_plain_split_gives() throws IOException {
        var random = new Random(7);
        for (var round = 0; round < 50; round++) {
            var expected = new ArrayList<String>();
            var text = new StringBuilder();
            for (var number = 1; number <= 1 + random.nextInt(30); number++) {
                var line = "x".repeat(random.nextInt(random.nextInt(10) == 0 ? 200_000 : 200));
                expected.add(number + "@" + text.length() + " " + line);
                text.append(line).append('\n');
            }

            assertThat(lines(text.toString(), 1 << 20)).isEqualTo(expected);
        }
    }

    @Test
    void bytes_that_are_not_utf8_show_as_the_replacement_character() throws IOException {
        var reader = new LineReader(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff, 'b'}));

        assertThat(reader.next()).isTrue();
        assertThat(reader.raw()).isEqualTo("a\uFFFDb");
    }

    private static List<String> lines(String text, int longest) throws IOException {
        var reader = new LineReader(new InPieces(text.getBytes(UTF_8)), longest);
        var lines = new ArrayList<String>();
        while (reader.next()) {
            lines.add(reader.number() + "@" + reader.offset() + " " + (reader.isHuge() ? "huge " : "") + reader.raw());
        }
        return lines;
    }

    /** Gives a few bytes at a time, as a network does. */
    private static final class InPieces extends FilterInputStream {
        private final Random random = new Random(3);

        InPieces(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return super.read(bytes, from, Math.min(length, 1 + random.nextInt(70_000)));
        }
    }
}
