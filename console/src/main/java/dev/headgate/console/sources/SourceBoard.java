package dev.headgate.console.sources;

import dev.headgate.console.platform.ChangeFeed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How all sources are, judged once for everybody who looks at the same time; anew after every change and every few seconds. */
@Component
public class SourceBoard {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Judging judging;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private Optional<Judgement> last = Optional.empty();

    SourceBoard(Judging judging, ChangeFeed feed, Clock clock) {
        this.judging = judging;
        this.clock = clock;
        feed.listen(change -> {
            // Drafts are saved with every few keys and change nothing about sources.
            if (!change.topic().equals("draft")) {
                changes.incrementAndGet();
            }
        });
    }

    private record Judgement(long change, Instant at, List<Judged> all) {}

    /** Those that are looked for, by id; judged anew only where the search asks for more than how they are. */
    public List<Judged> found(SourceSearch search) {
        var filtered = search.filter().equals(SourceSearch.ALL.filter()) ? all() : judging.of(search.filter());
        return filtered.stream()
                .filter(one -> search.standings().isEmpty()
                        || search.standings().contains(one.health().standing()))
                .toList();
    }

    /** All sources that are not deleted, by id. */
    public synchronized List<Judged> all() {
        // Read before judging, so that a change meanwhile makes this judgement an old one.
        var change = changes.get();
        var now = clock.instant();
        var known = last.filter(judgement ->
                judgement.change() == change && judgement.at().plus(LONGEST).isAfter(now));
        if (known.isEmpty()) {
            last = Optional.of(new Judgement(change, now, judging.of(SourceFilter.ALL)));
        }
        return last.orElseThrow().all();
    }
}
