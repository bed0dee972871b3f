package dev.headgate.sandbox.aws.lambda;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tells by the thread which call a printed line belongs to; threads that a handler starts belong to the handler's call. */
final class CallLog {

    private static final ThreadLocal<@Nullable String> CALL = new InheritableThreadLocal<>();

    private final BiConsumer<String, byte[]> lines;

    CallLog(BiConsumer<String, byte[]> lines) {
        this.lines = lines;
    }

    /** From now on this thread works for the given call. */
    static void begin(String call) {
        CALL.set(call);
    }

    /** A stream that gives whole lines of calls away, and what belongs to no call to the original. */
    PrintStream instead(PrintStream original) {
        return new PrintStream(new Lines(original), true, StandardCharsets.UTF_8);
    }

    private final class Lines extends OutputStream {

        private final PrintStream original;
        private final ThreadLocal<ByteArrayOutputStream> line = ThreadLocal.withInitial(ByteArrayOutputStream::new);

        Lines(PrintStream original) {
            this.original = original;
        }

        @Override
        public void write(int b) {
            var call = CALL.get();
            if (call == null) {
                original.write(b);
            } else if (b == '\n') {
                lines.accept(call, line.get().toByteArray());
                line.get().reset();
            } else if (b != '\r') {
                line.get().write(b);
            }
        }

        @Override
        public void flush() {
            original.flush();
        }
    }
}
