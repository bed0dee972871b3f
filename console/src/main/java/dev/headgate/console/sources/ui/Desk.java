package dev.headgate.console.sources.ui;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.Drafts;
import dev.headgate.console.sources.SourceDraft;
import dev.headgate.console.sources.text.DocumentText;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is being written: two texts, whom they are of, and how far they are kept. Every change is kept as a draft at once. */
final class Desk {

    private final Drafts drafts;
    private final List<Runnable> listeners = new ArrayList<>();
    private SourceId id;
    private DocumentText definition;
    private Optional<DocumentText> mapping;
    private Optional<Integer> basis;
    private SourceDraft.Texts beginning;
    private int number;
    private Optional<Instant> keptAt;
    private Optional<String> trouble = Optional.empty();
    private Optional<String> tried = Optional.empty();

    private Desk(Drafts drafts, SourceId id, SourceDraft.Texts texts, Optional<SourceDraft> kept) {
        this.drafts = drafts;
        this.id = id;
        this.beginning = texts;
        var shown = kept.map(SourceDraft::texts).orElse(texts);
        this.definition = DocumentText.definition(shown.definition());
        this.mapping = shown.mapping().map(DocumentText::mapping);
        this.basis = shown.basis();
        this.number = kept.map(SourceDraft::number).orElse(0);
        this.keptAt = kept.map(SourceDraft::savedAt);
    }

    /** A desk on which the texts lie, or what the person has drafted of them. */
    static Desk of(Drafts drafts, SourceId id, SourceDraft.Texts texts) {
        return new Desk(drafts, id, texts, drafts.mine(id));
    }

    SourceId id() {
        return id;
    }

    DocumentText definition() {
        return definition;
    }

    Optional<DocumentText> mapping() {
        return mapping;
    }

    Optional<Integer> basis() {
        return basis;
    }

    /** When the draft was kept, unless there is none. */
    Optional<Instant> keptAt() {
        return keptAt;
    }

    /** Why the last change is not kept, if it is not. */
    Optional<String> trouble() {
        return trouble;
    }

    /** Whether anything differs from what it began with. */
    boolean isChanged() {
        return !texts().equals(beginning);
    }

    /** Whether both texts follow their grammars. */
    boolean isValid() {
        return definition.problems().isEmpty()
                && mapping.map(DocumentText::problems).orElse(List.of()).isEmpty();
    }

    /** Whether the API was read by the definition as it is now. */
    boolean isTried() {
        return tried.filter(definition.text()::equals).isPresent();
    }

    /** The API was read by this definition. */
    void tried(String text) {
        tried = Optional.of(text);
        listeners.forEach(Runnable::run);
    }

    SourceDraft.Texts texts() {
        return new SourceDraft.Texts(definition.text(), mapping.map(DocumentText::text), basis);
    }

    /** Calls after each change. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void write(DocumentText text) {
        if (!text.text().equals(definition.text())) {
            definition = text;
            keep();
        }
    }

    void writeMapping(DocumentText text) {
        if (mapping.isEmpty() || !text.text().equals(mapping.get().text())) {
            mapping = Optional.of(text);
            keep();
        }
    }

    /** Goes back to the newest mapping of the table. */
    void dropMapping() {
        mapping = Optional.empty();
        keep();
    }

    /** Takes other texts, which stand on another version perhaps. */
    void take(SourceDraft.Texts texts) {
        definition = DocumentText.definition(texts.definition());
        mapping = texts.mapping().map(DocumentText::mapping);
        basis = texts.basis();
        keep();
    }

    /** Moves everything to another id. */
    void rename(SourceId other) {
        if (!other.equals(id)) {
            number = drafts.mine(id).isPresent() ? drafts.rename(id, other).number() : 0;
            id = other;
            listeners.forEach(Runnable::run);
        }
    }

    /** Keeps the texts as they are now; what keeps it from that is told as the trouble. */
    void keep() {
        try {
            var kept = drafts.save(id, texts(), number);
            number = kept.number();
            keptAt = Optional.of(kept.savedAt());
            trouble = Optional.empty();
        } catch (Refusal refusal) {
            trouble = Optional.of(refusal.sentence());
        }
        listeners.forEach(Runnable::run);
    }

    /** Hands a secret over for the draft, which is kept first. */
    void setSecret(String value) {
        keep();
        number = drafts.setSecret(id, value).number();
    }

    /** Throws the draft away; answers what it was, so that it can be put back. */
    Optional<SourceDraft> discard() {
        var discarded = drafts.discard(id);
        number = 0;
        keptAt = Optional.empty();
        return discarded;
    }

    /** What was written is a version now. */
    void saved() {
        beginning = texts();
        keptAt = Optional.empty();
        number = 0;
    }
}
