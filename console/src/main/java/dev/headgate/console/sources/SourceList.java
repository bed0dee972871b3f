package dev.headgate.console.sources;

import dev.headgate.console.platform.Page;
import dev.headgate.contract.SourceId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Sources together with how they are. */
@Service
public class SourceList {

    /** How many of the newest runs a listing shows. */
    public static final int STRIP = 20;

    private static final int PART = 200;

    private final SourceStore store;
    private final SourceActivity activity;
    private final Clock clock;

    SourceList(SourceStore store, SourceActivity activity, Clock clock) {
        this.store = store;
        this.activity = activity;
        this.clock = clock;
    }

    /** A part of the sources that are looked for, by id; the cursor is the id after which to go on. */
    public Page<SourceListing> part(SourceSearch search, Optional<String> after, int limit) {
        var ids = search.standings().isEmpty()
                ? store.ids(search.filter(), after, limit + 1)
                : judged(search).stream()
                        .map(Judged::id)
                        .filter(id -> id.value().compareTo(after.orElse("")) > 0)
                        .limit(limit + 1L)
                        .toList();
        if (ids.size() <= limit) {
            return new Page<>(listings(ids), Optional.empty());
        }
        var shown = ids.subList(0, limit);
        return new Page<>(listings(shown), Optional.of(shown.getLast().value()));
    }

    /** All that are looked for, one after the other by id, without holding more than a part of them. */
    public void all(SourceSearch search, Consumer<SourceListing> taker) {
        if (!search.standings().isEmpty()) {
            var ids = judged(search).stream().map(Judged::id).toList();
            for (var from = 0; from < ids.size(); from += PART) {
                listings(ids.subList(from, Math.min(from + PART, ids.size()))).forEach(taker);
            }
            return;
        }
        var next = Optional.of("");
        while (next.isPresent()) {
            var part = part(search, next, PART);
            part.items().forEach(taker);
            next = part.next();
        }
    }

    /** How each of the sources that are looked for is, by id. */
    public List<Judged> judged(SourceSearch search) {
        var outlines = store.outlines(search.filter());
        var latest = latest(outlines);
        var healths = healths();
        return outlines.stream()
                .map(outline -> judged(healths, outline, latest))
                .filter(one -> search.standings().isEmpty()
                        || search.standings().contains(one.health().standing()))
                .toList();
    }

    /** These sources, in this order; one that is not there any more is left out. */
    public List<SourceListing> listings(Collection<SourceId> ids) {
        var sources = store.all(ids);
        var latest = latest(sources.stream().map(Source::outline).toList());
        var newest = activity.newest(ids, STRIP);
        var healths = healths();
        var byId = sources.stream().collect(Collectors.toMap(Source::id, source -> source));
        var all = new ArrayList<SourceListing>();
        for (var id : ids) {
            Optional.ofNullable(byId.get(id)).ifPresent(source -> {
                var one = judged(healths, source.outline(), latest);
                all.add(new SourceListing(source, one.health(), one.activity(), newest.getOrDefault(id, List.of())));
            });
        }
        return all;
    }

    private Healths healths() {
        return new Healths(clock.instant(), activity.asOf());
    }

    private Map<SourceId, Activity> latest(List<Outline> outlines) {
        return activity.latest(outlines.stream().collect(Collectors.toMap(Outline::id, Outline::streams)));
    }

    private static Judged judged(Healths healths, Outline outline, Map<SourceId, Activity> latest) {
        var known = Optional.ofNullable(latest.get(outline.id())).orElseGet(() -> new Activity(List.of()));
        return new Judged(outline, healths.of(outline, known), known);
    }
}
