package dev.headgate.engine.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One value in which two settings differ.
 *
 * @param path where, from the setting's root; members of a list by their name where they have one
 * @param declared what Terraform says; empty when nothing
 * @param live what AWS says; empty when nothing
 */
public record Difference(String path, String declared, String live) {

    private static final List<String> NAMES = List.of("ID", "Id", "Key");

    /** All values in which two documents without noise differ, in the order of their paths. */
    static List<Difference> between(JsonNode declared, JsonNode live) {
        var found = new ArrayList<Difference>();
        compare("", declared, live, found);
        return found;
    }

    private static void compare(String path, JsonNode declared, JsonNode live, List<Difference> found) {
        if (declared.equals(live)) {
            return;
        }
        var one = members(declared);
        var other = members(live);
        if (one.isEmpty() || other.isEmpty()) {
            found.add(new Difference(path, text(declared), text(live)));
            return;
        }
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        var missing = MissingNode.getInstance();
        for (var name : names) {
            var inner = name.startsWith("[") || path.isEmpty() ? path + name : path + "." + name;
            compare(inner, one.getOrDefault(name, missing), other.getOrDefault(name, missing), found);
        }
    }

    private static Map<String, JsonNode> members(JsonNode node) {
        var members = new TreeMap<String, JsonNode>();
        for (var member : node.properties()) {
            members.put(member.getKey(), member.getValue());
        }
        if (node.isArray()) {
            for (var item : node) {
                members.put("[" + name(item) + "]", item);
            }
        }
        return members;
    }

    /** An item without a name is named by itself, so that it is either on both sides or on one. */
    private static String name(JsonNode item) {
        for (var name : NAMES) {
            if (item.path(name).isString()) {
                return name + "=" + item.path(name).asString();
            }
        }
        return item.isString() ? item.asString() : item.toString();
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "" : node.isString() ? node.asString() : node.isEmpty() ? "" : node.toString();
    }
}
