package dev.headgate.console.sources;

/** The control bucket, where immutable documents lie for functions and jobs. */
public interface DocumentShelf {

    /** Puts a document where none lies yet. Answers false when another document lies there; the same one again is fine. */
    boolean put(String key, String document);
}
