package dev.headgate.console.runs.web;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.Search;
import dev.headgate.console.runs.RunCriteria;
import dev.headgate.console.runs.RunFilter;
import dev.headgate.console.runs.RunSearch;
import dev.headgate.contract.Excerpt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** The parameters of an address that lists runs; a parameter that means nothing is refused, not left out. */
record RunQuery(MultiValueMap<String, String> given) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final List<String> PART = List.of("cursor", "limit");

    /** The part that is asked for. */
    RunFilter filter(Instant now) {
        return filter(criteria(now));
    }

    /** The same part of criteria that stand already. */
    RunFilter filter(RunCriteria criteria) {
        return new RunFilter(criteria, one("cursor"), 0, limit());
    }

    /** Which runs are meant, whichever part of them is asked for; days are those of UTC. */
    RunCriteria criteria(Instant now) {
        given.keySet().forEach(RunQuery::known);
        return RunSearch.of(given).criteria(now, ZoneOffset.UTC);
    }

    private int limit() {
        try {
            return Math.clamp(one("limit").map(Integer::parseInt).orElse(USUAL), 1, MOST);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("'limit' is a number from 1 to " + MOST + ".");
        }
    }

    private Optional<String> one(String name) {
        return Optional.ofNullable(given.getFirst(name)).map(String::strip).filter(some -> !some.isEmpty());
    }

    private static void known(String name) {
        if (!names().contains(name)) {
            throw Refusal.badRequest(
                    "A list of runs knows no '" + Excerpt.of(name) + "'; it knows " + String.join(", ", names()) + ".");
        }
    }

    private static List<String> names() {
        return Stream.of(RunSearch.GRAMMAR.keys(), List.of(Search.WORDS), PART)
                .flatMap(List::stream)
                .toList();
    }
}
