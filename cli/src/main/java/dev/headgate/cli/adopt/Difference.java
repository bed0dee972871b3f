package dev.headgate.cli.adopt;

import dev.headgate.contract.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * One attribute that an apply would change. Documents are compared part by part.
 *
 * @param path where it is, such as {@code rule[0].status}
 */
record Difference(String path, String before, String after) {

    private static final int LONGEST = 160;
    private static final String LATER = "known after the apply";
    private static final List<String> MAY_BE_SECRET =
            List.of("environment", "default_arguments", "non_overridable_arguments");
    private static final List<String> TOLD = List.of(
            "HEADGATE_",
            "--raw_bucket",
            "--processed_bucket",
            "--control_bucket",
            "--column_keys",
            "--job-",
            "--class",
            "--enable-",
            "--extra-jars",
            "--user-jars-first");

    /** What differs between the two sides of a planned change. */
    static List<Difference> between(JsonNode change) {
        var out = new ArrayList<Difference>();
        var before = change.path("before");
        var after = filled(change.path("after"), change.path("after_unknown"));
        for (var name : names(before, after)) {
            if (isSecret(change, name)) {
                if (!before.path(name).equals(after.path(name))) {
                    out.add(new Difference(name, Functions.NOT_TOLD, Functions.NOT_TOLD));
                }
            } else if (!name.equals("tags_all")
                    || before.path("tags").equals(after.path("tags"))) { // else it follows tags
                compare(name, before.path(name), after.path(name), out);
            }
        }
        return out.stream().map(Difference::careful).toList();
    }

    private static boolean isSecret(JsonNode change, String name) {
        return change.path("before_sensitive").path(name).asBoolean(false)
                || change.path("after_sensitive").path(name).asBoolean(false);
    }

    /** What is not known before the apply says so. */
    private static JsonNode filled(JsonNode after, JsonNode unknown) {
        if (unknown.isBoolean()) {
            return unknown.asBoolean() ? StringNode.valueOf(LATER) : after;
        }
        if (unknown.isObject()) {
            var out = Json.mapper().createObjectNode();
            for (var name : names(after, unknown)) {
                out.set(name, filled(after.path(name), unknown.path(name)));
            }
            return out;
        }
        if (unknown.isArray() && after.isArray()) {
            var out = Json.mapper().createArrayNode();
            for (var i = 0; i < after.size(); i++) {
                out.add(filled(after.path(i), unknown.path(i)));
            }
            return out;
        }
        return after;
    }

    private static Iterable<String> names(JsonNode... sides) {
        var names = new TreeSet<String>();
        for (var side : sides) {
            names.addAll(side.propertyNames());
        }
        return names;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<Difference> out) {
        if (isNothing(before) && isNothing(after) || before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            names(before, after).forEach(name -> compare(path + "." + name, before.path(name), after.path(name), out));
        } else if (before.isArray() && after.isArray()) {
            lists(path, before, after, out);
        } else if (!documents(path, before, after, out)) {
            out.add(new Difference(path, shown(before), shown(after)));
        }
    }

    /** Lists of equal length are compared place by place, others by what was added and what was taken away. */
    private static void lists(String path, JsonNode before, JsonNode after, List<Difference> out) {
        if (before.size() == after.size()) {
            for (var i = 0; i < before.size(); i++) {
                compare(path + "[" + i + "]", before.path(i), after.path(i), out);
            }
            return;
        }
        var added = new ArrayList<JsonNode>();
        after.forEach(added::add);
        var gone = new ArrayList<JsonNode>();
        before.forEach(each -> {
            if (!added.remove(each)) {
                gone.add(each);
            }
        });
        gone.forEach(each -> out.add(new Difference(path, shown(each), "nothing")));
        added.forEach(each -> out.add(new Difference(path, "nothing", shown(each))));
    }

    private static boolean documents(String path, JsonNode before, JsonNode after, List<Difference> out) {
        var old = document(before);
        var planned = document(after);
        if (old == null || planned == null) {
            return false;
        }
        var size = out.size();
        compare(path, old, planned, out);
        if (out.size() == size) {
            out.add(new Difference(path, "the same document", "written in another way"));
        }
        return true;
    }

    private static @Nullable JsonNode document(JsonNode value) {
        if (!value.isString()
                || !value.asString().strip().startsWith("{")
                        && !value.asString().strip().startsWith("[")) {
            return null;
        }
        try {
            return Json.mapper().readTree(value.asString());
        } catch (JacksonException noDocument) {
            return null;
        }
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isContainer() && value.isEmpty();
    }

    private static String shown(JsonNode value) {
        if (isNothing(value)) {
            return "nothing";
        }
        var text = (value.isString() ? '"' + value.asString() + '"' : value.toString()).replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** What stood in a setting that may hold a secret is not told. */
    private Difference careful() {
        var mayBe = MAY_BE_SECRET.stream().anyMatch(path::startsWith);
        var told = TOLD.stream().anyMatch(name -> path.contains("." + name));
        return mayBe && !told && !before.equals("nothing") ? new Difference(path, Functions.NOT_TOLD, after) : this;
    }

    @Override
    public String toString() {
        return path + ": " + before + " -> " + after;
    }
}
