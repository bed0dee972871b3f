package dev.headgate.sandbox.warehouse.wire;

import java.io.IOException;
import java.util.Arrays;

/** Gives rows to PostgreSQL's COPY FROM STDIN in blocks, so that memory does not grow with the table. */
@FunctionalInterface
public interface CopyFeed {

    /** For queries that copy nothing. */
    CopyFeed NOTHING = (_, _) -> {};

    /** Called once after the query was sent. */
    void feed(Answer answer, Backend backend) throws IOException;

    /** Writes rows in COPY's text format. */
    @FunctionalInterface
    interface Writer {
        /** Writes all rows. */
        void write(Rows rows) throws IOException;
    }

    /** A feed of text rows; when the writer throws, PostgreSQL drops what it was given and the exception goes on. */
    static CopyFeed of(Writer writer) {
        return (answer, backend) -> {
            if (!backend.awaitsRows(answer)) {
                return;
            }
            var rows = new Rows(backend, answer);
            try {
                writer.write(rows);
                rows.flush();
            } catch (IOException | RuntimeException e) {
                backend.send(Build.message('f').text("the load failed").done());
                backend.awaitAnswers();
                throw e;
            }
            backend.send(Build.empty('c'));
        };
    }

    /** A block of rows on its way to the server. */
    final class Rows {

        private static final int BLOCK = 1 << 16;

        private final Backend backend;
        private final Answer answer;
        private byte[] block = new byte[BLOCK + 4096];
        private int used;

        Rows(Backend backend, Answer answer) {
            this.backend = backend;
            this.answer = answer;
        }

        /** Appends one byte of COPY text. */
        public void put(int one) {
            if (used == block.length) {
                block = Arrays.copyOf(block, block.length * 2);
            }
            block[used++] = (byte) one;
        }

        /** Ends a row; false when the server has already refused the load. */
        public boolean endRow() throws IOException {
            put('\n');
            if (used >= BLOCK) {
                flush();
            }
            return answer.error().isEmpty();
        }

        void flush() throws IOException {
            backend.send(new Message('d', Arrays.copyOf(block, used)));
            used = 0;
        }
    }
}
