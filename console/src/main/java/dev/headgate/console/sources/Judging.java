package dev.headgate.console.sources;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Judges how sources are by what is stored of them and of their runs at this moment. */
@Component
class Judging {

    private final SourceStore store;
    private final SourceActivity activity;
    private final Clock clock;

    Judging(SourceStore store, SourceActivity activity, Clock clock) {
        this.store = store;
        this.activity = activity;
        this.clock = clock;
    }

    /** How each of the sources that the filter leaves is, by id. */
    List<Judged> of(SourceFilter filter) {
        return of(store.outlines(filter));
    }

    /** How each of these is, in their order. */
    List<Judged> of(List<Outline> outlines) {
        var latest = activity.latest(outlines.stream().collect(Collectors.toMap(Outline::id, Outline::streams)));
        var healths = new Healths(clock.instant(), activity.asOf());
        return outlines.stream()
                .map(outline -> {
                    var known = Optional.ofNullable(latest.get(outline.id())).orElseGet(() -> new Activity(List.of()));
                    return new Judged(outline, healths.of(outline, known), known);
                })
                .toList();
    }
}
