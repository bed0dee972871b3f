package dev.headgate.sandbox.warehouse.copy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;

/** The object store that COPY reads from. */
public interface ObjectReader {

    /** An object's content. Throws {@code IOException} with a sentence when it cannot be read. */
    InputStream open(String bucket, String key) throws IOException;

    /** An object's size in bytes, or nothing when there is no such object. */
    OptionalLong size(String bucket, String key) throws IOException;

    /** The keys that begin with a prefix, in order. */
    List<String> keys(String bucket, String prefix) throws IOException;
}
