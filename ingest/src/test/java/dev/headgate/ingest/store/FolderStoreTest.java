package dev.headgate.ingest.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends ObjectStoreContract {

    @TempDir
    Path folder;

    @Override
    protected ObjectStore store() {
        return new FolderStore(folder);
    }

    @Test
    void a_key_does_not_lead_out_of_the_folder() {
        assertThatThrownBy(() -> store().put("../evil", new byte[1], Condition.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leads out");
    }
}
