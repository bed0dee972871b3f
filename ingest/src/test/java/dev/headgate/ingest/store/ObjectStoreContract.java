package dev.headgate.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What every object store does; a subclass brings an empty one. */
public abstract class ObjectStoreContract {

    /** An empty store. */
    protected abstract ObjectStore store();

    @Test
    void an_object_comes_back_as_it_was_put() {
        var store = store();

        var etag = store.put("raw/a/b.json", bytes("one"), Condition.none());

        assertThat(store.get("raw/a/b.json")).hasValueSatisfying(stored -> {
            assertThat(stored.body()).isEqualTo(bytes("one"));
            assertThat(stored.etag()).isEqualTo(etag);
        });
        assertThat(store.stat("raw/a/b.json")).contains(new ObjectStore.Stat(3, etag));
    }

    @Test
    void what_is_not_there_is_absent() {
        var store = store();

        assertThat(store.get("none")).isEmpty();
        assertThat(store.stat("none")).isEmpty();
        assertThat(store.list("none/")).isEmpty();
    }

    @Test
    void an_object_that_must_be_absent_is_not_overwritten() {
        var store = store();
        store.put("a", bytes("one"), Condition.ifAbsent());

        assertThatThrownBy(() -> store.put("a", bytes("two"), Condition.ifAbsent()))
                .isInstanceOf(ConditionFailed.class);

        assertThat(store.get("a").orElseThrow().body()).isEqualTo(bytes("one"));
    }

    @Test
    void an_object_is_replaced_only_over_the_content_that_was_read() {
        var store = store();
        var first = store.put("a", bytes("one"), Condition.none());
        var second = store.put("a", bytes("two"), Condition.ifUnchanged(first));

        assertThatThrownBy(() -> store.put("a", bytes("three"), Condition.ifUnchanged(first)))
                .isInstanceOf(ConditionFailed.class);
        assertThatThrownBy(() -> store.put("b", bytes("three"), Condition.ifUnchanged(first)))
                .isInstanceOf(ConditionFailed.class);

        assertThat(store.stat("a").orElseThrow().etag()).isEqualTo(second);
        assertThat(store.get("b")).isEmpty();
    }

    @Test
    void keys_are_listed_by_prefix_in_order() {
        var store = store();
        store.put("runs/r-2/b", bytes("1"), Condition.none());
        store.put("runs/r-2/a", bytes("1"), Condition.none());
        store.put("runs/r-20/a", bytes("1"), Condition.none());

        assertThat(store.list("runs/r-2/")).containsExactly("runs/r-2/a", "runs/r-2/b");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
