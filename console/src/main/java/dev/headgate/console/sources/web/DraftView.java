package dev.headgate.console.sources.web;

import dev.headgate.console.sources.SecretMeta;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Optional;

/** A draft in the list of drafts. */
record DraftView(
        SourceId id,
        String author,
        Optional<Integer> basedOn,
        Optional<SecretMeta> secret,
        Instant savedAt,
        int number) {

    static DraftView of(SourceDraft draft) {
        return new DraftView(
                draft.id(), draft.author(), draft.texts().basis(), draft.secret(), draft.savedAt(), draft.number());
    }
}
