package dev.headgate.ingest.engine;

import static dev.headgate.ingest.SalesApi.sales;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.RunInput;
import dev.headgate.ingest.SalesApi;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.VirtualTime;
import dev.headgate.ingest.store.Condition;
import dev.headgate.ingest.store.ObjectStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private final SalesApi api = new SalesApi(new VirtualTime(), sales(100), 10);

    @TempDir
    Path folder;

    private Pulling pulling = new Pulling(Path.of("unused"));

    @BeforeEach
    void smallObjects() {
        pulling = new Pulling(folder);
        pulling.objectBytes = 200;
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_worker_that_dies_at_any_put_leaves_no_gap_and_no_repeat() throws Exception {
        for (var dies = 0; dies < 10; dies++) {
            smallObjects(folder.resolve("at" + dies));
            var puts = dies;

            assertThatThrownBy(() -> pull(1, new DyingStore(pulling.raw, puts, false)))
                    .hasMessage("power cut");
            var outcome = pull(1, pulling.raw);

            assertThat(pulling.lines(outcome)).isEqualTo(sales(100));
        }
    }

    @Test
    void an_object_that_was_put_just_before_the_worker_died_is_replaced_by_the_same_name() throws Exception {
        assertThatThrownBy(() -> pull(1, new DyingStore(pulling.raw, 3, true))).hasMessage("power cut");
        var left = pulling.raw.list("raw/");

        var outcome = pull(2, pulling.raw);

        assertThat(left).hasSize(4);
        assertThat(pulling.lines(outcome)).isEqualTo(sales(100));
        assertThat(pulling.raw.list("raw/"))
                .containsAll(left)
                .hasSameSizeAs(outcome.checkpoint().objects());
    }

    @Test
    void at_most_the_pages_since_the_last_checkpoint_are_asked_for_again() throws Exception {
        assertThatThrownBy(() -> pull(1, new DyingStore(pulling.raw, 5, false))).hasMessage("power cut");

        pull(1, pulling.raw);

        // One page for the object that was lost and one that had been fetched ahead.
        assertThat(api.asked().size()).isLessThanOrEqualTo(10 + 2);
    }

    @Test
    void an_older_attempt_that_wakes_up_cannot_touch_the_slice() throws Exception {
        pull(2, pulling.raw);

        assertThatThrownBy(() -> pull(1, pulling.raw))
                .isInstanceOf(Superseded.class)
                .hasMessageContaining("attempt 2");
    }

    @Test
    void an_older_attempt_that_was_overtaken_in_the_middle_stops_before_it_overwrites_anything() throws Exception {
        var overtaken = new OvertakenStore(pulling.raw, this::overtake);

        assertThatThrownBy(() -> pull(1, overtaken)).isInstanceOf(Superseded.class);

        var done = overtaken.newer.orElseThrow();
        assertThat(done).isInstanceOf(Outcome.Done.class);
        assertThat(pulling.lines(done)).isEqualTo(sales(100));
        assertThat(done.checkpoint().objects())
                .allSatisfy(object -> assertThat(object.sha256())
                        .isEqualTo(ObjectBuffer.sha256(
                                pulling.raw.get(object.key()).orElseThrow().body())));
    }

    @Test
    void a_run_with_an_unfinished_slice_is_not_committed_and_a_finished_one_only_once() throws Exception {
        var definition = pulling.definition(api.url(), "127.0.0.1");
        var slices = new Planner(Pulling.SOURCE, "1", Map.of()).plan(definition.stream("sales"), VirtualTime.START);
        var commit = new RawCommit(pulling.raw);
        var run = new RunInput(
                Pulling.RUN, 1, Pulling.SOURCE, "sales", "sources/sales-api/1.yaml", "m", VirtualTime.START, "me");

        assertThatThrownBy(() -> commit.commit(
                        run,
                        slices,
                        slice -> StoredProgress.read(pulling.control, Pulling.RUN, slice.id()),
                        VirtualTime.START))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("is not complete");
        pull(1, pulling.raw);
        var first = commit.commit(
                run, slices, slice -> StoredProgress.read(pulling.control, Pulling.RUN, slice.id()), VirtualTime.START);
        var second = commit.commit(
                run,
                slices,
                slice -> StoredProgress.read(pulling.control, Pulling.RUN, slice.id()),
                VirtualTime.START.plusSeconds(9));

        assertThat(first.rows()).isEqualTo(100);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_run_whose_object_has_another_size_than_its_checkpoint_says_is_not_committed() throws Exception {
        var definition = pulling.definition(api.url(), "127.0.0.1");
        var slices = new Planner(Pulling.SOURCE, "1", Map.of()).plan(definition.stream("sales"), VirtualTime.START);
        var run = new RunInput(
                Pulling.RUN, 1, Pulling.SOURCE, "sales", "sources/sales-api/1.yaml", "m", VirtualTime.START, "me");
        var outcome = pull(1, pulling.raw);
        pulling.raw.put(outcome.checkpoint().objects().get(1).key(), new byte[3], Condition.none());

        assertThatThrownBy(() -> new RawCommit(pulling.raw)
                        .commit(run, slices, slice -> Optional.of(outcome.checkpoint()), VirtualTime.START))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("has 3 bytes");
        assertThat(pulling.raw.list("raw/sales-api/_manifests/")).isEmpty();
    }

    private void smallObjects(Path in) {
        pulling = new Pulling(in);
        pulling.objectBytes = 200;
    }

    private Outcome overtake() {
        try {
            return pull(2, pulling.raw);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome pull(int attempt, ObjectStore into) throws InterruptedException {
        return pulling.pull(pulling.definition(api.url(), "127.0.0.1"), attempt, into);
    }

    /** A store whose machine loses power at a put, before or after it is done. */
    private static final class DyingStore implements ObjectStore {
        private final ObjectStore store;
        private final boolean afterwards;
        private int left;

        DyingStore(ObjectStore store, int puts, boolean afterwards) {
            this.store = store;
            this.left = puts;
            this.afterwards = afterwards;
        }

        @Override
        public Optional<Stored> get(String key) {
            return store.get(key);
        }

        @Override
        public Optional<Stat> stat(String key) {
            return store.stat(key);
        }

        @Override
        public String put(String key, byte[] body, Condition condition) {
            var dies = left-- == 0;
            if (dies && !afterwards) {
                throw new IllegalStateException("power cut");
            }
            var etag = store.put(key, body, condition);
            if (dies) {
                throw new IllegalStateException("power cut");
            }
            return etag;
        }

        @Override
        public List<String> list(String prefix) {
            return store.list(prefix);
        }
    }

    /** A store in front of whose first put a newer attempt does the whole slice. */
    private static final class OvertakenStore implements ObjectStore {
        private final ObjectStore store;
        private final Supplier<Outcome> overtake;
        private Optional<Outcome> newer = Optional.empty();

        OvertakenStore(ObjectStore store, Supplier<Outcome> overtake) {
            this.store = store;
            this.overtake = overtake;
        }

        @Override
        public Optional<Stored> get(String key) {
            return store.get(key);
        }

        @Override
        public Optional<Stat> stat(String key) {
            return store.stat(key);
        }

        @Override
        public String put(String key, byte[] body, Condition condition) {
            if (newer.isEmpty()) {
                newer = Optional.of(overtake.get());
            }
            return store.put(key, body, condition);
        }

        @Override
        public List<String> list(String prefix) {
            return store.list(prefix);
        }
    }
}
