package dev.headgate.console.sources;

import dev.headgate.contract.SourceId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where drafts are kept, one a person and source id. */
public interface DraftStore {

    Optional<SourceDraft> find(SourceId id, String author);

    /** The drafts of everybody, newest first. */
    List<SourceDraft> newest(int limit);

    /** How many drafts there are of everybody. */
    int count();

    /** When a secret was set for the id in anybody's draft, the last time. */
    Optional<SecretMeta> secret(SourceId id);

    /** Keeps the draft and answers its new number, or nothing when the one kept has another number than this one. */
    OptionalInt save(SourceDraft draft);

    /** Forgets the draft; nothing happens when there is none. */
    void remove(SourceId id, String author);
}
