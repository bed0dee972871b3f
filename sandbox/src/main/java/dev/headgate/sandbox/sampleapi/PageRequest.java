package dev.headgate.sandbox.sampleapi;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * Which part of a window a caller asks for, in one of three ways: by {@code cursor}, by {@code page} and {@code per_page}, or by
 * {@code offset} and {@code limit}.
 *
 * @param position first position, counting from 0
 * @param size most positions in the answer
 * @param byCursor whether the answer names the cursor of the next page
 */
record PageRequest(LocalDate from, LocalDate to, long position, int size, boolean byCursor) {

    private static final int USUAL = 100;
    private static final int MOST = 5_000;
    private static final int MOST_PAGES = 100_000_000;

    static PageRequest of(Call call, DatasetPlan plan) {
        var from = call.date("from").orElse(plan.firstDay());
        var to = end(call).orElse(plan.firstDay().plusDays(plan.days()));
        if (call.parameter("page").isPresent()) {
            var size = size(call, "per_page");
            var page = call.number("page", 1, MOST_PAGES);
            if (page == 0) {
                throw new Refusal(400, "Pages count from 1.");
            }
            return new PageRequest(from, to, (page - 1L) * size, size, false);
        }
        var size = size(call, "limit");
        if (call.parameter("offset").isPresent()) {
            return new PageRequest(from, to, call.number("offset", 0, 999_999_999), size, false);
        }
        var start = new PageRequest(from, to, 0, size, true);
        return call.parameter("cursor").map(start::goOnAt).orElse(start);
    }

    /** {@code to} is the day after the last, {@code through} the last: APIs differ in this, and sources must cope with both. */
    private static Optional<LocalDate> end(Call call) {
        return call.date("to").or(() -> call.date("through").map(last -> last.plusDays(1)));
    }

    long end() {
        return position + size;
    }

    /** The cursor of the next page; it is good for this window only. */
    String nextCursor() {
        return encode(from + " " + to + " " + end());
    }

    private PageRequest goOnAt(String cursor) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "'cursor' is not one that this API gave.");
        }
        var window = from + " " + to + " ";
        if (!text.startsWith(window) || !text.substring(window.length()).matches("[0-9]{1,9}")) {
            throw new Refusal(
                    400, "'cursor' is not one that this API gave for the window from " + from + " to " + to + ".");
        }
        return new PageRequest(from, to, Long.parseLong(text.substring(window.length())), size, true);
    }

    private static int size(Call call, String parameter) {
        return Math.max(1, call.number(parameter, USUAL, MOST));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
