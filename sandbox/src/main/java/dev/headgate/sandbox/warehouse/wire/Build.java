package dev.headgate.sandbox.warehouse.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds one message field by field. */
public final class Build {

    private final char type;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private Build(char type) {
        this.type = type;
    }

    /** Begins a message of this type. */
    public static Build message(char type) {
        return new Build(type);
    }

    /** A message without fields. */
    public static Message empty(char type) {
        return new Message(type, new byte[0]);
    }

    /** A simple query, ready to send to a server. */
    public static Message query(String sql) {
        return message('Q').text(sql).done();
    }

    /** Says to a client that a statement ended well. */
    public static Message complete(String tag) {
        return message('C').text(tag).done();
    }

    /** Says to a client that its next message is awaited, and in which state its transaction is. */
    public static Message ready(char status) {
        return message('Z').letter(status).done();
    }

    /** A session value that the driver is told of. */
    public static Message parameter(String name, String value) {
        return message('S').text(name).text(value).done();
    }

    /** Adds one byte. */
    public Build letter(char letter) {
        body.write(letter);
        return this;
    }

    /** Adds a two-byte number. */
    public Build int16(int value) {
        body.write(value >>> 8);
        body.write(value);
        return this;
    }

    /** Adds a four-byte number. */
    public Build int32(int value) {
        return int16(value >>> 16).int16(value);
    }

    /** Adds text and its closing zero. */
    public Build text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        body.write(0);
        return this;
    }

    /** Adds bytes as they are. */
    public Build bytes(byte[] bytes) {
        body.writeBytes(bytes);
        return this;
    }

    /** The message. */
    public Message done() {
        return new Message(type, body.toByteArray());
    }
}
