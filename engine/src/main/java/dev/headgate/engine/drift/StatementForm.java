package dev.headgate.engine.drift;

import dev.headgate.engine.policy.Operator;
import dev.headgate.engine.policy.Operator.Comparison;
import dev.headgate.engine.policy.Operator.Quantifier;
import dev.headgate.engine.policy.Patterns;
import dev.headgate.engine.policy.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one statement in one spelling: lists are sets, names whose case does not count are small, principals have one form each. */
final class StatementForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern ROOT = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):root");
    private static final Pattern STARS = Pattern.compile("\\*{2,}");

    private StatementForm() {}

    static String of(JsonNode statement) {
        var form = NODES.objectNode();
        form.put("Effect", statement.path("Effect").asString(""));
        for (var name : List.of("Principal", "NotPrincipal")) {
            if (statement.has(name)) {
                form.set(name, list(principals(statement.path(name))));
            }
        }
        for (var name : List.of("Action", "NotAction")) {
            patterns(form, statement, name, true);
        }
        for (var name : List.of("Resource", "NotResource")) {
            patterns(form, statement, name, false);
        }
        var conditions = conditions(statement.path("Condition"));
        if (!conditions.isEmpty()) {
            form.set("Condition", conditions);
        }
        return form.toString();
    }

    private static void patterns(ObjectNode form, JsonNode statement, String name, boolean small) {
        if (statement.has(name)) {
            var named = new TreeSet<String>();
            for (var text : texts(statement.path(name))) {
                var one = STARS.matcher(text).replaceAll("*");
                named.add(small ? one.toLowerCase(Locale.ROOT) : one);
            }
            form.set(name, list(named));
        }
    }

    /** Everybody and somebody is everybody. */
    private static TreeSet<String> principals(JsonNode written) {
        var named = new TreeSet<String>();
        if (written.isObject()) {
            for (var kind : written.properties()) {
                texts(kind.getValue()).forEach(text -> named.add(principal(kind.getKey(), text)));
            }
        } else {
            texts(written).forEach(text -> named.add(principal("AWS", text)));
        }
        if (named.contains("*")) {
            named.retainAll(List.of("*"));
        }
        return named;
    }

    private static String principal(String kind, String text) {
        if (!kind.equals("AWS")) {
            return kind + ":" + (kind.equals("Service") ? text.toLowerCase(Locale.ROOT) : text);
        }
        if (text.equals("*")) {
            return "*";
        }
        var root = ROOT.matcher(text);
        return kind + ":" + (root.matches() ? root.group(1) : text);
    }

    private static ArrayNode conditions(JsonNode written) {
        var all = new TreeSet<String>();
        var nodes = new TreeMap<String, JsonNode>();
        for (var operator : written.properties()) {
            for (var key : operator.getValue().properties()) {
                var node = condition(Operator.named(operator.getKey()), key.getKey(), texts(key.getValue()));
                all.add(node.toString());
                nodes.put(node.toString(), node);
            }
        }
        var list = NODES.arrayNode();
        all.forEach(text -> list.add(nodes.get(text)));
        return list;
    }

    private static ObjectNode condition(Operator operator, String key, List<String> values) {
        var comparison = operator.comparison();
        if (comparison == Comparison.STRING_LIKE && values.stream().allMatch(Patterns::isFixed)) {
            comparison = Comparison.STRING_EQUALS;
        }
        var spelled = new TreeSet<String>();
        for (var value : values) {
            spelled.add(Spelling.of(comparison, value));
        }
        var of = NODES.objectNode();
        of.set(key.toLowerCase(Locale.ROOT), list(spelled));
        var condition = NODES.objectNode();
        condition.set(name(operator, comparison), of);
        return condition;
    }

    /** {@code IfExists} says nothing where the operator holds for an absent key anyway. */
    private static String name(Operator operator, Comparison comparison) {
        if (comparison == Comparison.UNKNOWN) {
            return operator.written();
        }
        var quantifier = switch (operator.quantifier()) {
            case ONE -> "";
            case ALL -> "ForAllValues:";
            case ANY -> "ForAnyValue:";
        };
        var anyway = operator.quantifier() == Quantifier.ALL
                || operator.negated() && operator.quantifier() == Quantifier.ONE;
        return quantifier + base(comparison, operator.negated()) + (operator.ifExists() && !anyway ? "IfExists" : "");
    }

    private static String base(Comparison comparison, boolean negated) {
        if (comparison == Comparison.IP_ADDRESS) {
            return negated ? "NotIpAddress" : "IpAddress";
        }
        if (comparison == Comparison.ARN) {
            return negated ? "ArnNotLike" : "ArnLike";
        }
        var words = new StringBuilder();
        for (var word : comparison.name().split("_")) {
            words.append(!words.isEmpty() && negated && words.indexOf("Not") < 0 ? "Not" : "");
            words.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    private static List<String> texts(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.asString());
        }
        var texts = new ArrayList<String>();
        value.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static ArrayNode list(Collection<String> texts) {
        var list = NODES.arrayNode();
        texts.forEach(list::add);
        return list;
    }
}
