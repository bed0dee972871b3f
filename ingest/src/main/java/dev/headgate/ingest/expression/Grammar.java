package dev.headgate.ingest.expression;

import dev.headgate.contract.Excerpt;
import dev.headgate.ingest.SourceFailure;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand between the braces: names, members, literals, comparisons, arithmetic and a few filters. No call of anything: the expression language below
 * could reach Java's methods, and its own defences have been passed before, so nothing that looks like a call or an inner name gets that far.
 */
final class Grammar {

    private static final Set<String> ROOTS = Set.of(
            "config",
            "response",
            "headers",
            "last_record",
            "last_page_size",
            "last_page_token_value",
            "stream_slice",
            "stream_interval",
            "next_page_token");
    private static final Set<String> WORDS = Set.of(
            "not", "and", "or", "is", "in", "if", "else", "defined", "none", "true", "false", "True", "False", "None");
    private static final Set<String> FILTERS =
            Set.of("default", "length", "int", "float", "lower", "first", "last", "urlencode", "string");
    private static final Pattern BRACES = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|(?<text>'[^'\\\\]*'|\"[^\"\\\\]*\")|(?<number>\\d+(\\.\\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_]*)"
                    + "|(?<mark>==|!=|<=|>=|[<>+*/%~|.,:()\\[\\]-])");

    private Grammar() {}

    static void check(String template) {
        if (template.contains("{%") || template.contains("{#")) {
            throw refused(template, "statements and comments are not supported");
        }
        var braces = BRACES.matcher(template);
        while (braces.find()) {
            expression(template, braces.group(1));
        }
    }

    private static void expression(String template, String expression) {
        var token = TOKEN.matcher(expression);
        var before = "";
        while (token.lookingAt()) {
            before = judge(template, token, before);
            if (token.end() == expression.length()) {
                return;
            }
            token.region(token.end(), expression.length());
        }
        throw refused(template, "'" + Excerpt.of(expression.substring(token.regionStart())) + "' is not understood");
    }

    /** Judges one token by the one before it and answers what the next one sees as before. */
    private static String judge(String template, Matcher token, String before) {
        var name = token.group("name");
        if (name != null) {
            return name(template, name, before);
        }
        if (token.group().isBlank()) {
            return before;
        }
        if (token.group().equals("(") && (before.equals("member") || before.equals("value"))) {
            throw refused(template, "a call is not supported");
        }
        if (token.group("text") != null) {
            if (token.group().contains("__")) {
                throw refused(template, "a name with two underscores is not supported");
            }
            return "value";
        }
        return token.group("number") != null
                        || token.group().equals("]")
                        || token.group().equals(")")
                ? "value"
                : token.group();
    }

    private static String name(String template, String name, String before) {
        if (name.contains("__")) {
            throw refused(template, "a name with two underscores is not supported");
        }
        if (before.equals(".")) {
            return "member";
        }
        if (before.equals("|")) {
            if (!FILTERS.contains(name)) {
                throw refused(template, "the filter '" + name + "' is not supported yet");
            }
            return "filter";
        }
        if (WORDS.contains(name)) {
            return "word";
        }
        if (!ROOTS.contains(name)) {
            throw refused(template, "the name '" + name + "' is not known here");
        }
        return "value";
    }

    private static SourceFailure refused(String template, String why) {
        return new SourceFailure("The expression '" + Excerpt.of(template)
                + "' of the source definition cannot be evaluated: " + why + ".");
    }
}
