package dev.headgate.console.kit.ui;

import dev.headgate.contract.Json;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A picture as the browser's element is told it: plain figures with their words, no markup. */
final class Drawing {

    private Drawing() {}

    static ObjectNode of(Picture picture) {
        var json = Json.mapper().createObjectNode();
        json.put("measure", picture.measure().name().toLowerCase(Locale.ROOT));
        switch (picture) {
            case Picture.Trend it -> {
                json.put("kind", "trend").set("at", texts(it.at().stream().map(Object::toString)));
                json.set("series", series(it.series(), it.measure()));
            }
            case Picture.Bars it -> named(json.put("kind", "bars"), it.names(), it.series(), it.measure());
            case Picture.LyingBars it -> named(json.put("kind", "lying"), it.names(), it.series(), it.measure());
            case Picture.Heat it -> named(json.put("kind", "heat"), it.columns(), it.rows(), it.measure());
            case Picture.Boxes it ->
                named(
                        json.put("kind", "boxes"),
                        it.spreads().stream().map(Picture.Spread::name).toList(),
                        fiveFigures(it.spreads()),
                        it.measure());
            case Picture.Band it -> {
                json.put("kind", "band").set("at", texts(it.at().stream().map(Object::toString)));
                var bounds = it.bounds();
                json.set("series", series(List.of(bounds.low(), bounds.middle(), bounds.high()), it.measure()));
            }
        }
        return json;
    }

    private static void named(ObjectNode json, List<String> names, List<Series> series, Measure measure) {
        json.set("names", texts(names.stream()));
        json.set("series", series(series, measure));
    }

    private static List<Series> fiveFigures(List<Picture.Spread> spreads) {
        return spreads.stream()
                .map(it -> new Series(
                        it.name(),
                        Tone.ACCENT,
                        List.of(it.lowest(), it.quarter(), it.median(), it.threeQuarters(), it.highest())))
                .toList();
    }

    private static ArrayNode series(List<Series> series, Measure measure) {
        var all = Json.mapper().createArrayNode();
        for (var one : series) {
            var json = all.addObject().put("name", one.name());
            json.put("tone", one.tone().name().toLowerCase(Locale.ROOT));
            json.set("texts", texts(one.values().stream().map(measure::words)));
            var values = json.putArray("values");
            one.values().forEach(value -> {
                if (Double.isFinite(value)) {
                    values.add(value);
                } else {
                    values.addNull();
                }
            });
        }
        return all;
    }

    private static ArrayNode texts(Stream<String> texts) {
        var array = Json.mapper().createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
