package dev.headgate.console.sources;

import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Optional;

/**
 * What one person is writing on and has not saved as a version; its texts may be wrong in any way, and it is never run.
 *
 * @param id the source that it becomes or revises
 * @param secret when a secret was handed over for it before there was a source
 * @param number grows with every save, so that two tabs of one person do not overwrite each other
 */
public record SourceDraft(
        SourceId id, String author, Texts texts, Optional<SecretMeta> secret, Instant savedAt, int number) {

    /** A draft that was never kept; its first save gives it number 1. */
    static SourceDraft begun(SourceId id, String author, Texts texts) {
        return new SourceDraft(id, author, texts, Optional.empty(), Instant.EPOCH, 0);
    }

    SourceDraft saved(Texts other, Instant at) {
        return new SourceDraft(id, author, other, secret, at, number);
    }

    SourceDraft withSecret(SecretMeta other) {
        return new SourceDraft(id, author, texts, Optional.of(other), savedAt, number);
    }

    SourceDraft withoutSecret() {
        return new SourceDraft(id, author, texts, Optional.empty(), savedAt, number);
    }

    SourceDraft numbered(int other) {
        return new SourceDraft(id, author, texts, secret, savedAt, other);
    }

    SourceDraft renamed(SourceId other) {
        return new SourceDraft(other, author, texts, Optional.empty(), savedAt, 0);
    }

    /**
     * What is written.
     *
     * @param mapping absent to run with the newest mapping of the table
     * @param basis the version that the writing started from, absent for a new source
     */
    public record Texts(String definition, Optional<String> mapping, Optional<Integer> basis) {

        /** The same as something to save. */
        public Draft toSave(Optional<String> comment) {
            return new Draft(definition, mapping, comment);
        }
    }
}
