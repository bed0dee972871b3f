package dev.headgate.sandbox.warehouse.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** One typed message of the protocol, of either direction. */
public record Message(char type, byte[] body) {

    private static final int LARGEST = 1 << 30;

    /** The next message of a stream. */
    public static Message read(DataInputStream in) throws IOException {
        var type = (char) in.readUnsignedByte();
        var length = in.readInt();
        if (length < 4 || length > LARGEST) {
            throw new IOException("A message of type '" + type + "' claims to be " + length + " bytes long.");
        }
        var body = new byte[length - 4];
        in.readFully(body);
        return new Message(type, body);
    }

    /** Writes type, length and body. */
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(type);
        out.writeInt(body.length + 4);
        out.write(body);
    }

    /** A reader over the body's fields. */
    public Fields fields() {
        return new Fields(body);
    }
}
