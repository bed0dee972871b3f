package dev.headgate.sandbox.aws.lambda;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * One message between the sandbox and the process that runs the functions. Only the JDK, because it is also on the functions'
 * class path.
 *
 * @param kind what the body means
 * @param call the request id of the call that the message is about
 */
record Frame(Kind kind, String call, byte[] body) {

    private static final int LARGEST = 64 << 20;

    /** What a message means. */
    enum Kind {
        /** To the child: {@link Invocation}. */
        INVOKE,
        /** To the child: the call's time is over. */
        INTERRUPT,
        /** From the child: the answer. */
        ANSWER,
        /** From the child: the error document. */
        ERROR,
        /** From the child: a line of log. */
        LOG
    }

    void write(DataOutputStream out) throws IOException {
        synchronized (out) {
            out.writeByte(kind.ordinal());
            out.writeUTF(call);
            out.writeInt(body.length);
            out.write(body);
            out.flush();
        }
    }

    static Frame read(DataInputStream in) throws IOException {
        var kind = Kind.values()[in.readUnsignedByte()];
        var call = in.readUTF();
        var length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("A message of " + length + " bytes; the largest is " + LARGEST + ".");
        }
        return new Frame(kind, call, in.readNBytes(length));
    }
}
