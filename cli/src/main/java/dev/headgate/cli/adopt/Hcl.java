package dev.headgate.cli.adopt;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as Terraform's language writes them. */
final class Hcl {

    private Hcl() {}

    /** A text, number, truth, list or map; what Terraform would fill in in a text stays text. */
    static String of(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> key(entry.getKey().toString()) + " = " + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
            case Collection<?> list -> list.stream().map(Hcl::of).collect(Collectors.joining(", ", "[", "]"));
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> text(value.toString());
        };
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_-]*") ? name : text(name);
    }

    private static String text(String text) {
        var out = new StringBuilder("\"");
        for (var character : text.toCharArray()) {
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(character);
            }
        }
        return out.append('"').toString().replace("${", "$${").replace("%{", "%%{");
    }
}
