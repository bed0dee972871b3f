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

    private final String template;
    private final StringBuilder written = new StringBuilder();

    private Grammar(String template) {
        this.template = template;
    }

    /** The template with every member written as {@code ['name']}, because some names are words of the expression language. */
    static String checked(String template) {
        if (template.contains("{%") || template.contains("{#")) {
            throw new Grammar(template).refused("statements and comments are not supported");
        }
        var braces = BRACES.matcher(template);
        return braces.replaceAll(match -> {
            var grammar = new Grammar(template);
            grammar.expression(match.group(1));
            return Matcher.quoteReplacement("{{" + grammar.written + "}}");
        });
    }

    private void expression(String expression) {
        var token = TOKEN.matcher(expression);
        var before = "";
        while (token.lookingAt()) {
            before = judge(token, before);
            if (token.end() == expression.length()) {
                return;
            }
            token.region(token.end(), expression.length());
        }
        throw refused("'" + Excerpt.of(expression.substring(token.regionStart())) + "' is not understood");
    }

    /** Judges one token by the one before it and answers what the next one sees as before. */
    private String judge(Matcher token, String before) {
        var name = token.group("name");
        var text = token.group();
        if (text.contains("__")) {
            throw refused("a name with two underscores is not supported");
        }
        if (before.equals(".") && name == null) {
            throw refused("after a dot stands a name");
        }
        if (name != null) {
            return name(name, before);
        }
        if (text.equals("(") && (before.equals("member") || before.equals("value"))) {
            throw refused("a call is not supported");
        }
        if (text.equals(".")) {
            return text;
        }
        written.append(text);
        if (text.isBlank()) {
            return before;
        }
        var isValue =
                token.group("text") != null || token.group("number") != null || text.equals("]") || text.equals(")");
        return isValue ? "value" : text;
    }

    private String name(String name, String before) {
        if (before.equals(".")) {
            written.append("['").append(name).append("']");
            return "member";
        }
        written.append(name);
        if (before.equals("|")) {
            if (!FILTERS.contains(name)) {
                throw refused("the filter '" + name + "' is not supported yet");
            }
            return "filter";
        }
        if (WORDS.contains(name)) {
            return "word";
        }
        if (!ROOTS.contains(name)) {
            throw refused("the name '" + name + "' is not known here");
        }
        return "value";
    }

    private SourceFailure refused(String why) {
        return new SourceFailure("The expression '" + Excerpt.of(template)
                + "' of the source definition cannot be evaluated: " + why + ".");
    }
}
