package dev.headgate.console.sources.web;

import dev.headgate.console.platform.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a body as the UTF-8 that YAML and JSON are, whatever the header says. */
final class Utf8 {

    private Utf8() {}

    static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.badRequest("The body is not UTF-8 text.");
        }
    }
}
