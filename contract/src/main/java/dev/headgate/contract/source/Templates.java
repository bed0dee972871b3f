package dev.headgate.contract.source;

import java.util.Optional;

/** The outer form of a text with expressions; what stands inside the braces is judged where it is evaluated. */
final class Templates {

    private Templates() {}

    /** What is wrong with the braces of a text, if anything. */
    static Optional<String> problem(String text) {
        if (text.contains("{%") || text.contains("{#")) {
            return Optional.of(
                    "Statements and comments ({% %}, {# #}) are not supported yet: write an expression in {{ }}.");
        }
        var at = 0;
        while (true) {
            var open = text.indexOf("{{", at);
            var close = text.indexOf("}}", at);
            if (open < 0) {
                return close < 0 ? Optional.empty() : Optional.of("A }} stands here without its {{.");
            }
            if (close >= 0 && close < open) {
                return Optional.of("A }} stands here without its {{.");
            }
            var next = text.indexOf("{{", open + 2);
            if (close < 0 || next >= 0 && next < close) {
                return Optional.of("A {{ stands here without its }}.");
            }
            at = close + 2;
        }
    }
}
