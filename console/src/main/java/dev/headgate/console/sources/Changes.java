package dev.headgate.console.sources;

import dev.headgate.console.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What lies between the version somebody edits and the one that is current. */
final class Changes {

    private Changes() {}

    /** Refuses an edit that did not start from the current version, naming what came between. */
    static void refuseIfChanged(Source source, Basis basis, List<SourceVersion> versions) {
        var current = source.current().number();
        if (basis.number() == current) {
            return;
        }
        var between = versions.stream()
                .filter(version -> version.number() > basis.number())
                .toList();
        Map<String, Object> facts = Map.of(
                "yours",
                basis.number(),
                "current",
                current,
                "between",
                between.stream().map(Changes::fact).toList());
        var sentence = sentence(source, basis, between);
        throw basis.style() == Basis.Style.IF_MATCH
                ? Refusal.stale(sentence, facts)
                : Refusal.changedMeanwhile(sentence, facts);
    }

    /** Whether saving the other version would change nothing. */
    static boolean isNothing(SourceVersion current, SourceVersion other) {
        return current.definition().equals(other.definition())
                && current.mapping().equals(other.mapping());
    }

    private static String sentence(Source source, Basis basis, List<SourceVersion> between) {
        var current = source.current().number();
        if (between.isEmpty()) {
            return "Source " + source.id() + " has no version " + basis.number() + "; its current one is " + current
                    + ".";
        }
        var who = between.reversed().stream()
                .map(version ->
                        "version " + version.number() + " by " + version.saved().author())
                .collect(Collectors.joining(", "));
        return "You started from version " + basis.number() + " of source " + source.id() + "; since then came " + who
                + ". Look at the difference and save again on version " + current + ".";
    }

    private static Map<String, Object> fact(SourceVersion version) {
        return Map.of(
                "version", version.number(),
                "author", version.saved().author(),
                "at", version.saved().at(),
                "comment", version.saved().comment().orElse(""));
    }
}
