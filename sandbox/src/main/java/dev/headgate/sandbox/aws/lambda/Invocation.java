package dev.headgate.sandbox.aws.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One call of a function, as it is sent to the process that runs it.
 *
 * @param function the function's full name
 * @param handler the class to call
 * @param deadline when the call's time is over, in epoch milliseconds
 */
record Invocation(String function, String handler, int memoryMb, long deadline, byte[] payload) {

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(function);
            out.writeUTF(handler);
            out.writeInt(memoryMb);
            out.writeLong(deadline);
            out.write(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Invocation of(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Invocation(in.readUTF(), in.readUTF(), in.readInt(), in.readLong(), in.readAllBytes());
        }
    }
}
