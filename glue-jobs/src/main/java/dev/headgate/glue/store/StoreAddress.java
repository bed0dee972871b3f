package dev.headgate.glue.store;

import java.io.Serializable;
import java.nio.file.Path;

/** Names a store; travels to where the work is done and is opened there. */
public sealed interface StoreAddress extends Serializable {

    /** The store itself. */
    ObjectStore open();

    /** A bucket of the account that the process runs in. */
    record Bucket(String name) implements StoreAddress {
        @Override
        public ObjectStore open() {
            return new S3Store(name);
        }
    }

    /** A folder of this machine. */
    record Folder(String path) implements StoreAddress {
        @Override
        public ObjectStore open() {
            return new FolderStore(Path.of(path));
        }
    }
}
