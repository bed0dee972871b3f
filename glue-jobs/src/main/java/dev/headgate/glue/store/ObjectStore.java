package dev.headgate.glue.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** A flat space of objects by key; an object is there wholly or not at all. */
public interface ObjectStore {

    /** The object's bytes. Throws {@link java.nio.file.NoSuchFileException} when there is none. */
    InputStream read(String key) throws IOException;

    /** Puts a file's content under the key, in place of what was there. */
    void put(String key, Path file) throws IOException;

    /** Puts bytes under the key, in place of what was there. */
    void put(String key, byte[] bytes) throws IOException;

    /** All keys that begin with the prefix, sorted. */
    List<String> list(String prefix) throws IOException;

    /** Removes the objects; one that is not there is no error. */
    void delete(Collection<String> keys) throws IOException;

    /** The address under which others read the object. */
    String url(String key);
}
