package dev.headgate.engine.drift;

import java.util.ArrayList;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes attributes and blocks in the language of Terraform (HCL native syntax). */
final class Hcl {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private final StringBuilder text = new StringBuilder();

    private Hcl() {}

    static String resource(String type, String name, String bucket, ObjectNode body) {
        var hcl = new Hcl();
        var whole = JSON.createObjectNode().put("bucket", bucket);
        whole.setAll(body);
        hcl.text
                .append("resource ")
                .append(quoted(type))
                .append(' ')
                .append(quoted(name))
                .append(" {\n");
        hcl.members(whole, "  ");
        return hcl.text.append("}\n").toString();
    }

    /** Attributes of one line with their signs of equality in one column, then those of several lines, then blocks. */
    private void members(ObjectNode body, String indent) {
        var plain = new ArrayList<String>();
        var width = 0;
        for (var member : body.properties()) {
            if (isPlain(member.getKey(), member.getValue())) {
                plain.add(member.getKey());
                width = Math.max(width, member.getKey().length());
            }
        }
        for (var name : plain) {
            text.append(indent).append(name).append(" ".repeat(width - name.length()));
            text.append(" = ").append(scalar(body.path(name))).append('\n');
        }
        for (var member : body.properties()) {
            if (isBlocks(member.getValue())) {
                member.getValue().forEach(block -> block(member.getKey(), (ObjectNode) block, indent));
            } else if (!isPlain(member.getKey(), member.getValue())) {
                attribute(member.getKey(), member.getValue(), indent);
            }
        }
    }

    private static boolean isPlain(String name, JsonNode value) {
        return !isBlocks(value) && !value.isObject() && !name.equals("policy") && !isUnset(value);
    }

    private static boolean isUnset(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || value.isString() && value.asString().isEmpty();
    }

    private static boolean isBlocks(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.get(0).isObject();
    }

    private void block(String name, ObjectNode body, String indent) {
        text.append('\n').append(indent).append(name);
        if (body.isEmpty()) {
            text.append(" {}\n");
            return;
        }
        text.append(" {\n");
        var from = text.length();
        members(body, indent + "  ");
        if (text.length() > from && text.charAt(from) == '\n') {
            text.deleteCharAt(from);
        }
        text.append(indent).append("}\n");
    }

    private void attribute(String name, JsonNode value, String indent) {
        if (isUnset(value)) {
            return;
        }
        text.append(indent).append(name).append(" = ");
        if (name.equals("policy")) {
            text.append("jsonencode(").append(policy(value.asString(), indent)).append(")\n");
            return;
        }
        text.append("{\n");
        for (var entry : value.properties()) {
            var key = entry.getKey();
            text.append(indent).append("  ").append(NAME.matcher(key).matches() ? key : quoted(key));
            text.append(" = ").append(quoted(entry.getValue().asString(""))).append('\n');
        }
        text.append(indent).append("}\n");
    }

    private static String scalar(JsonNode value) {
        if (value.isArray()) {
            var items = value.values().stream().map(Hcl::scalar).toList();
            return "[" + String.join(", ", items) + "]";
        }
        return value.isString() ? quoted(value.asString()) : value.toString();
    }

    /** JSON is an expression of the language as it stands, but for its templates. */
    private static String policy(String json, String indent) {
        return unopened(JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(JSON.readTree(json))
                .replace(System.lineSeparator(), "\n")
                .replace("\n", "\n" + indent));
    }

    private static String quoted(String value) {
        return unopened(JSON.writeValueAsString(value));
    }

    private static String unopened(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }
}
