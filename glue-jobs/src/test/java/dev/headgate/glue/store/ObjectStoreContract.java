package dev.headgate.glue.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does. */
abstract class ObjectStoreContract {

    @TempDir
    Path folder;

    abstract ObjectStore store();

    @Test
    void what_was_put_is_read_and_putting_again_replaces_it() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "second ü");

        store().put("a/dt=2026-03-01/x.parquet", "first".getBytes(UTF_8));
        store().put("a/dt=2026-03-01/x.parquet", file);

        assertThat(text("a/dt=2026-03-01/x.parquet")).isEqualTo("second ü");
    }

    @Test
    void a_list_holds_all_keys_with_the_prefix_in_order() throws IOException {
        for (var i : IntStream.range(0, 8).toArray()) {
            store().put("p/q-" + i, new byte[] {1});
        }
        store().put("p/r", new byte[] {1});
        store().put("pp/q-1", new byte[] {1});

        assertThat(store().list("p/q-"))
                .containsExactly("p/q-0", "p/q-1", "p/q-2", "p/q-3", "p/q-4", "p/q-5", "p/q-6", "p/q-7");
        assertThat(store().list("p/")).hasSize(9);
        assertThat(store().list("nothing/")).isEmpty();
    }

    @Test
    void what_was_deleted_is_gone_and_what_was_never_there_is_no_error() throws IOException {
        store().put("a/1", new byte[] {1});
        store().put("a/2", new byte[] {1});

        store().delete(List.of("a/1", "a/3"));
        store().delete(List.of());

        assertThat(store().list("a/")).containsExactly("a/2");
        assertThatThrownBy(() -> store().read("a/1")).isInstanceOf(NoSuchFileException.class);
    }

    private String text(String key) throws IOException {
        try (var in = store().read(key)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
