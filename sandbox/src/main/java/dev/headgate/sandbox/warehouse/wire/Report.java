package dev.headgate.sandbox.warehouse.wire;

import java.util.HashMap;
import java.util.Map;

/** What an error or a notice says. */
public record Report(String severity, String sqlState, String message, String detail) {

    /** An error with a sentence of its own. */
    public static Report error(String sqlState, String message) {
        return new Report("ERROR", sqlState, message, "");
    }

    /** The contents of an ErrorResponse or NoticeResponse. */
    public static Report of(Message message) {
        Map<Character, String> parts = new HashMap<>();
        var fields = message.fields();
        for (var key = fields.letter(); key != 0; key = fields.letter()) {
            parts.put(key, fields.text());
        }
        return new Report(
                parts.getOrDefault('S', "ERROR"),
                parts.getOrDefault('C', "XX000"),
                parts.getOrDefault('M', ""),
                parts.getOrDefault('D', ""));
    }

    /** As an ErrorResponse. */
    public Message asError() {
        return build('E');
    }

    /** As a NoticeResponse. */
    public Message asNotice() {
        return build('N');
    }

    private Message build(char type) {
        var message = Build.message(type)
                .letter('S')
                .text(severity)
                .letter('V')
                .text(severity)
                .letter('C')
                .text(sqlState)
                .letter('M')
                .text(message());
        if (!detail.isEmpty()) {
            message.letter('D').text(detail);
        }
        return message.letter((char) 0).done();
    }
}
