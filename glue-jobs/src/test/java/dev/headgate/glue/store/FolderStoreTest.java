package dev.headgate.glue.store;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FolderStoreTest extends ObjectStoreContract {

    @Override
    ObjectStore store() {
        return new FolderStore(folder.resolve("store"));
    }

    @Test
    void a_key_does_not_lead_out_of_the_folder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().read("../secret"))
                .withMessageContaining("leads out");
    }
}
