package dev.headgate.console.sources;

import dev.headgate.console.platform.Page;
import dev.headgate.contract.SourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final SourceBoard board;
    private final Judging judging;

    SourceList(SourceStore store, SourceActivity activity, SourceBoard board, Judging judging) {
        this.store = store;
        this.activity = activity;
        this.board = board;
        this.judging = judging;
    }

    /** A part of the sources that are looked for, by id; the cursor is the id after which to go on. */
    public Page<SourceListing> part(SourceSearch search, Optional<String> after, int limit) {
        var ids = search.standings().isEmpty()
                ? store.ids(search.filter(), after, limit + 1)
                : board.found(search).stream()
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
            var ids = board.found(search).stream().map(Judged::id).toList();
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

    /** These sources, in this order; one that is not there any more is left out. */
    public List<SourceListing> listings(Collection<SourceId> ids) {
        var byId = store.all(ids).stream().collect(Collectors.toMap(Source::id, source -> source));
        var sources = ids.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .toList();
        var judged = judging.of(sources.stream().map(Source::outline).toList());
        var newest = activity.newest(ids, STRIP);
        var listings = new ArrayList<SourceListing>();
        for (var each = 0; each < sources.size(); each++) {
            var how = judged.get(each);
            listings.add(new SourceListing(
                    sources.get(each), how.health(), how.activity(), newest.getOrDefault(how.id(), List.of())));
        }
        return listings;
    }
}
