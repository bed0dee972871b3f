package dev.headgate.contract.document;

import dev.headgate.contract.Json;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import tools.jackson.databind.JsonNode;

/** Values as YAML in the manner in which people write definitions: plain where that is safe, short things on one line. */
final class YamlWriter {

    private static final int WIDEST = 120;
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}_/$.0-9][\\p{L}\\p{N}_/$.@%+*()=-]*( [\\p{L}\\p{N}_/$.@%+*()=-]+)*");
    private static final Pattern PLAIN_WITH_COLON =
            Pattern.compile("[\\p{L}\\p{N}_./$%@+-]+(:[\\p{L}\\p{N}_./$%@+-]+)+");
    private static final Pattern OTHER_THAN_TEXT = Pattern.compile("~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
            + "|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
            + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private YamlWriter() {}

    static boolean fits(String flow, int column) {
        return column + flow.length() <= WIDEST;
    }

    static String key(String name) {
        return isPlain(name, true) ? name : doubled(name);
    }

    /** The value on one line. */
    static String flow(JsonNode value) {
        if (value.isObject()) {
            return value.propertyStream()
                    .map(property -> key(property.getKey()) + ": " + flow(property.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return value.valueStream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar(value, true);
    }

    /** The entries of a list or an object, one or more lines each, each line with its indent. */
    static String block(JsonNode value, int indent) {
        if (value.isArray()) {
            return value.valueStream().map(item -> entry("-", item, indent)).collect(Collectors.joining("\n"));
        }
        return value.propertyStream()
                .map(property -> entry(key(property.getKey()) + ":", property.getValue(), indent))
                .collect(Collectors.joining("\n"));
    }

    /** One entry after its dash or its key with colon. */
    static String entry(String lead, JsonNode value, int indent) {
        var begun = " ".repeat(indent) + lead;
        if (!value.isContainer()) {
            return begun + " " + scalar(value, false);
        }
        var flow = flow(value);
        if (value.isEmpty() || isShallow(value) && fits(flow, indent + lead.length() + 1)) {
            return begun + " " + flow;
        }
        var below = block(value, indent + 2);
        return lead.equals("-") ? begun + " " + below.stripLeading() : begun + "\n" + below;
    }

    static String scalar(JsonNode value, boolean inFlow) {
        return scalar(value, ScalarStyle.PLAIN, inFlow);
    }

    /** A single value, in the style of the one that stood there where that can hold it. */
    static String scalar(JsonNode value, ScalarStyle style, boolean inFlow) {
        if (!value.isString()) {
            return value.isNull() ? "null" : value.asString();
        }
        var text = value.stringValue();
        if (style == ScalarStyle.SINGLE_QUOTED && text.chars().allMatch(c -> c >= ' ' && c < 127)) {
            return "'" + text.replace("'", "''") + "'";
        }
        return style == ScalarStyle.PLAIN && isPlain(text, inFlow) ? text : doubled(text);
    }

    /** Whether the value holds nothing but single values, and lists and objects of them. */
    private static boolean isShallow(JsonNode value) {
        return value.valueStream().allMatch(below -> below.valueStream().noneMatch(JsonNode::isContainer));
    }

    private static boolean isPlain(String text, boolean inFlow) {
        var isSafe = PLAIN.matcher(text).matches()
                || !inFlow && PLAIN_WITH_COLON.matcher(text).matches();
        return isSafe && !OTHER_THAN_TEXT.matcher(text).matches();
    }

    private static String doubled(String text) {
        var json = Json.text(text);
        if (json.chars().allMatch(YamlWriter::isPrintable)) {
            return json;
        }
        return json.chars()
                .mapToObj(c -> isPrintable(c) ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c))
                .collect(Collectors.joining());
    }

    /** What YAML lets stand as it is; surrogates are left alone because only pairs of them reach this. */
    private static boolean isPrintable(int c) {
        return c >= ' ' && c < 0x7f
                || c == 0x85
                || c >= 0xa0 && c < 0xfffe && c != 0x2028 && c != 0x2029 && c != 0xfeff;
    }
}
