package dev.headgate.console.sources;

import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.contract.document.Problem;
import dev.headgate.contract.document.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads from the documents what the console itself needs to know of them. */
final class DocumentCheck {

    private DocumentCheck() {}

    /** What a source definition says of itself. */
    record Definition(List<String> streams, List<String> hosts, String table) {}

    /** What a table mapping says of itself. */
    record Mapping(String table, int version) {}

    /** Throws {@link InvalidDocument} with everything that is wrong. */
    static Definition definition(String text) {
        var document = YamlDocument.parse(text);
        var problems = new ArrayList<Problem>();
        var streams = texts(document, "/streams", "name", problems);
        var hosts = texts(document, "/x-headgate/hosts", "", problems);
        var table = document.tree().at("/x-headgate/mapping");
        if (!table.isString()) {
            problems.add(document.problem("/x-headgate/mapping", "The name of the table's mapping belongs here."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidDocument(problems);
        }
        return new Definition(streams, hosts, table.stringValue());
    }

    /** Throws {@link InvalidDocument} with everything that is wrong. */
    static Mapping mapping(String text) {
        var document = YamlDocument.parse(text);
        var problems = new ArrayList<Problem>();
        var table = document.tree().at("/table");
        var version = document.tree().at("/version");
        if (!table.isString()) {
            problems.add(document.problem("/table", "The name of the table belongs here."));
        }
        if (!version.canConvertToInt() || !version.isIntegralNumber() || version.intValue() < 1) {
            problems.add(document.problem("/version", "The version is a whole number from 1."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidDocument(problems);
        }
        return new Mapping(table.stringValue(), version.intValue());
    }

    private static List<String> texts(YamlDocument document, String pointer, String name, List<Problem> problems) {
        var found = new ArrayList<String>();
        var list = document.tree().at(pointer);
        if (!list.isArray() || list.isEmpty()) {
            problems.add(document.problem(pointer, "A list with at least one entry belongs here."));
        }
        for (int i = 0; i < list.size(); i++) {
            JsonNode item = name.isEmpty() ? list.get(i) : list.get(i).path(name);
            if (item.isString() && !item.stringValue().isBlank()) {
                found.add(item.stringValue());
            } else {
                problems.add(document.problem(pointer + "/" + i, "A text belongs here."));
            }
        }
        return found;
    }
}
