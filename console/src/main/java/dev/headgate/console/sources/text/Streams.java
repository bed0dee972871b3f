package dev.headgate.console.sources.text;

import dev.headgate.contract.Json;
import java.util.stream.Stream;

/** Streams of a definition coming and going. */
public final class Streams {

    private static final String LIST = "/streams";
    private static final String WINDOW = "/incremental_sync";
    private static final String USUAL_WINDOW = "{\"type\":\"DatetimeBasedCursor\","
            + "\"step\":\"P1D\",\"cursor_granularity\":\"P1D\",\"datetime_format\":\"%Y-%m-%d\","
            + "\"start_time_option\":{\"type\":\"RequestOption\",\"inject_into\":\"request_parameter\",\"field_name\":\"from\"},"
            + "\"end_time_option\":{\"type\":\"RequestOption\",\"inject_into\":\"request_parameter\",\"field_name\":\"to\"}}";

    private Streams() {}

    /** The definition with one more stream, which asks as the first does until it is changed. */
    public static DocumentText added(DocumentText definition) {
        var names = definition.names(LIST);
        var name = Stream.iterate(names.size() + 1, i -> i + 1)
                .map(i -> "stream_" + i)
                .filter(free -> !names.contains(free))
                .findFirst()
                .orElseThrow();
        var like = definition.at(LIST + "/0").deepCopy();
        if (like instanceof tools.jackson.databind.node.ObjectNode stream) {
            stream.put("name", name);
        }
        return definition.with(LIST + "/-", like);
    }

    /** The definition without a stream, and without its name in the check. */
    public static DocumentText removed(DocumentText definition, int place) {
        var name = definition.at(LIST + "/" + place + "/name").asString("");
        var checked = definition.at("/check/stream_names");
        var rest = Json.mapper().createArrayNode();
        checked.valueStream().filter(one -> !one.asString("").equals(name)).forEach(rest::add);
        var without = definition.without(LIST + "/" + place);
        return !checked.isArray() || rest.size() == checked.size()
                ? without
                : rest.isEmpty() ? without.without("/check") : without.with("/check/stream_names", rest);
    }

    /** The definition with windows of time for a stream; what only a person knows of them is left to be filled in. */
    public static DocumentText withWindow(DocumentText definition, String stream) {
        return definition.with(stream + WINDOW, Json.mapper().readTree(USUAL_WINDOW));
    }

    /** The definition that pulls a stream in one piece. */
    public static DocumentText withoutWindow(DocumentText definition, String stream) {
        return definition.without(stream + WINDOW);
    }
}
