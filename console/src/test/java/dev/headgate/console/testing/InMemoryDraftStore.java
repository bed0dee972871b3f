package dev.headgate.console.testing;

import dev.headgate.console.sources.DraftStore;
import dev.headgate.console.sources.SecretMeta;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.contract.SourceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Drafts in memory. */
public final class InMemoryDraftStore implements DraftStore {

    private final Map<String, SourceDraft> drafts = new ConcurrentHashMap<>();

    @Override
    public Optional<SourceDraft> find(SourceId id, String author) {
        return Optional.ofNullable(drafts.get(key(id, author)));
    }

    @Override
    public List<SourceDraft> newest(int limit) {
        return drafts.values().stream()
                .sorted(Comparator.comparing(SourceDraft::savedAt)
                        .reversed()
                        .thenComparing(SourceDraft::id)
                        .thenComparing(SourceDraft::author))
                .limit(limit)
                .toList();
    }

    @Override
    public int count() {
        return drafts.size();
    }

    @Override
    public Optional<SecretMeta> secret(SourceId id) {
        return drafts.values().stream()
                .filter(draft -> draft.id().equals(id))
                .flatMap(draft -> draft.secret().stream())
                .max(Comparator.comparing(SecretMeta::setAt));
    }

    @Override
    public OptionalInt save(SourceDraft draft) {
        var key = key(draft.id(), draft.author());
        var before = drafts.get(key);
        if (before != null && before.number() != draft.number()) {
            return OptionalInt.empty();
        }
        var number = before == null ? 1 : before.number() + 1;
        drafts.put(
                key,
                new SourceDraft(draft.id(), draft.author(), draft.texts(), draft.secret(), draft.savedAt(), number));
        return OptionalInt.of(number);
    }

    @Override
    public void remove(SourceId id, String author) {
        drafts.remove(key(id, author));
    }

    private static String key(SourceId id, String author) {
        return id + " " + author;
    }
}
