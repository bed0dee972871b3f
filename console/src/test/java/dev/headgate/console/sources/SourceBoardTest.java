package dev.headgate.console.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.sources.PastRun.Status;
import dev.headgate.console.testing.FakeActivity;
import dev.headgate.console.testing.InMemorySourceStore;
import dev.headgate.console.testing.LocalFeed;
import dev.headgate.console.testing.MovingClock;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceBoardTest {

    private static final SourceId ID = new SourceId("a");

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemorySourceStore store = new InMemorySourceStore();
    private final FakeActivity activity = new FakeActivity(NOON);
    private final LocalFeed feed = new LocalFeed();
    private final MovingClock clock = new MovingClock(NOON);
    private final SourceBoard board = new SourceBoard(new Judging(store, activity, clock), feed, clock);

    @Test
    void it_judges_once_until_something_changes() {
        store.create(source());
        var first = board.all();
        activity.ran(ID, "sales", Status.FAILED, NOON);

        assertThat(board.all()).isSameAs(first);
        feed.announce(new Change("draft", "a"));
        assertThat(board.all()).isSameAs(first);
        feed.announce(new Change("run", "r-fake-1"));
        assertThat(board.all().getFirst().health().standing()).isEqualTo(Standing.FAILED);
    }

    @Test
    void it_judges_again_after_five_seconds_because_time_alone_makes_late() {
        store.create(source());
        var first = board.all();

        clock.moveTo(NOON.plusSeconds(5));

        assertThat(board.all()).isNotSameAs(first);
    }

    private static Source source() {
        return Source.fresh(new SourceVersion(
                ID,
                1,
                "text",
                new MappingRef("sales_fact", 1),
                List.of("sales"),
                List.of("api.example.com"),
                new Authorship("ada", Instant.EPOCH, Optional.empty())));
    }
}
