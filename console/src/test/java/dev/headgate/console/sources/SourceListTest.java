package dev.headgate.console.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.platform.Standing;
import dev.headgate.console.sources.PastRun.Status;
import dev.headgate.console.testing.FakeActivity;
import dev.headgate.console.testing.InMemorySourceStore;
import dev.headgate.console.testing.LocalFeed;
import dev.headgate.contract.SourceId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceListTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemorySourceStore store = new InMemorySourceStore();
    private final FakeActivity activity = new FakeActivity(NOON);
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Judging judging = new Judging(store, activity, clock);
    private final SourceBoard board = new SourceBoard(judging, new LocalFeed(), clock);
    private final SourceList list = new SourceList(store, activity, board, judging);

    @Test
    void a_listing_holds_what_the_latest_runs_tell() {
        var id = source("a", "ada");
        activity.ran(id, "sales", Status.SUCCEEDED, NOON.minusSeconds(600));
        activity.ran(id, "sales", Status.FAILED, NOON.minusSeconds(300));

        var listing = list.listings(List.of(id)).getFirst();

        assertThat(listing.health().standing()).isEqualTo(Standing.FAILED);
        assertThat(listing.newest()).extracting(PastRun::status).containsExactly(Status.FAILED, Status.SUCCEEDED);
        assertThat(listing.activity().success().orElseThrow().requestedAt()).isEqualTo(NOON.minusSeconds(600));
    }

    @Test
    void sources_of_a_standing_come_in_parts_that_go_on_where_the_last_ended() {
        for (var name : List.of("a", "b", "c", "d")) {
            activity.ran(source(name, "ada"), "sales", name.equals("b") ? Status.FAILED : Status.SUCCEEDED, NOON);
        }
        var healthy = SourceSearch.of(Map.of("standing", List.of("healthy")));

        var first = list.part(healthy, Optional.empty(), 2);
        var second = list.part(healthy, first.next(), 2);

        assertThat(ids(first.items())).containsExactly("a", "c");
        assertThat(ids(second.items())).containsExactly("d");
        assertThat(second.next()).isEmpty();
        assertThat(ids(list.part(SourceSearch.ALL, Optional.of("b"), 9).items()))
                .containsExactly("c", "d");
    }

    @Test
    void filters_hold_together_and_values_of_one_key_are_alternatives() {
        source("a", "ada");
        source("b", "bo");
        source("c", "cy");

        assertThat(judged("owner", "ada", "bo")).containsExactly("a", "b");
        assertThat(judged("q", "owner:cy c")).containsExactly("c");
        assertThat(judged("standing", "unknown")).containsExactly("a", "b", "c");
        assertThat(judged("paused", "true")).isEmpty();
    }

    @Test
    void a_value_that_means_nothing_is_refused_with_those_that_do() {
        assertThatThrownBy(() -> judged("standing", "green"))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("'green'", "healthy, running, waiting, late, failed, unknown");
        assertThatThrownBy(() -> judged("paused", "maybe")).hasMessageContaining("true or false");
    }

    @Test
    void the_csv_holds_all_rows_over_all_parts_and_no_formula() throws IOException {
        for (var number = 0; number < 450; number++) {
            source("s-%03d".formatted(number), "=cmd()");
        }
        var bytes = new ByteArrayOutputStream();

        new SourceCsv(list).write(SourceSearch.ALL, bytes);

        var lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(451).doesNotHaveDuplicates();
        assertThat(lines.getFirst()).startsWith("source,standing,reason,");
        assertThat(lines.getLast()).startsWith("s-449,unknown,").contains(",'=cmd(),");
    }

    private List<String> judged(String key, String... values) {
        return board.found(SourceSearch.of(Map.of(key, List.of(values)))).stream()
                .map(judged -> judged.id().value())
                .toList();
    }

    private static List<String> ids(List<SourceListing> listings) {
        return listings.stream().map(one -> one.source().id().value()).toList();
    }

    private SourceId source(String name, String owner) {
        var id = new SourceId(name);
        store.create(Source.fresh(new SourceVersion(
                id,
                1,
                "text",
                new MappingRef("sales_fact", 1),
                List.of("sales"),
                List.of("api.example.com"),
                new Authorship(owner, Instant.EPOCH, Optional.empty()))));
        return id;
    }
}
