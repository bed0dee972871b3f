package dev.headgate.console.sources.text;

import dev.headgate.contract.Json;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One value of a document that a form shows and changes.
 *
 * @param pointer where it stands, below the document or below one of its parts
 * @param hint what it is for, or how it is written
 */
public record Field(String label, String pointer, Kind kind, String hint) {

    /** How a value is written in one line of a form. */
    public enum Kind {
        TEXT {
            @Override
            JsonNode read(String written) {
                return Json.mapper().getNodeFactory().stringNode(written);
            }
        },
        NUMBER {
            @Override
            JsonNode read(String written) {
                return written.strip().matches("\\d{1,9}")
                        ? Json.mapper().getNodeFactory().numberNode(Integer.parseInt(written.strip()))
                        : TEXT.read(written);
            }
        },
        SWITCH {
            @Override
            JsonNode read(String written) {
                return Json.mapper().getNodeFactory().booleanNode(written.equals("true"));
            }
        },
        /** A list of names with commas between. */
        WORDS {
            @Override
            JsonNode read(String written) {
                var list = Json.mapper().createArrayNode();
                Arrays.stream(written.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .forEach(list::add);
                return list;
            }
        },
        /** Names and values with = between, one pair a line. */
        PAIRS {
            @Override
            JsonNode read(String written) {
                var pairs = Json.mapper().createObjectNode();
                written.lines().filter(line -> !line.isBlank()).forEach(line -> {
                    var pair = line.split("=", 2);
                    pairs.put(pair[0].strip(), pair.length == 2 ? pair[1].strip() : "");
                });
                return pairs;
            }
        };

        abstract JsonNode read(String written);
    }

    /** The value as the form shows it; an absent one is empty. */
    static String written(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(Field::written).collect(Collectors.joining(", "));
        }
        return value.isObject()
                ? value.propertyStream()
                        .map(property -> property.getKey() + "=" + written(property.getValue()))
                        .collect(Collectors.joining("\n"))
                : value.asString();
    }
}
