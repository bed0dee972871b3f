package dev.headgate.console.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of drafts does, in memory and in PostgreSQL alike. */
public abstract class DraftStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    /** Later than what other tests left in the same database. */
    private static final Instant FAR = Instant.parse("2226-03-01T12:00:00Z");

    protected abstract DraftStore store();

    @Test
    void a_draft_comes_back_as_it_was_kept_whatever_its_texts_are() {
        var texts = new SourceDraft.Texts(
                "streams: [\n\t\"<b>名前</b> 🐘 '\\", Optional.of("x".repeat(90_000)), Optional.of(3));
        var draft = draft("draft-back", "ada", texts, NOON);

        assertThat(store().save(draft)).hasValue(1);

        assertThat(store().find(draft.id(), "ada")).contains(draft.numbered(1));
    }

    @Test
    void each_person_has_their_own_draft_of_an_id() {
        store().save(draft("draft-two", "ada", text("a"), NOON));
        store().save(draft("draft-two", "bob", text("b"), NOON));

        store().remove(new SourceId("draft-two"), "ada");

        assertThat(store().find(new SourceId("draft-two"), "ada")).isEmpty();
        assertThat(store().find(new SourceId("draft-two"), "bob").orElseThrow().texts())
                .isEqualTo(text("b"));
    }

    @Test
    void drafts_are_counted() {
        var before = store().count();
        store().save(draft("draft-count", "ada", text("a"), NOON));
        store().save(draft("draft-count", "bob", text("b"), NOON));

        assertThat(store().count()).isEqualTo(before + 2);
    }

    @Test
    void a_save_on_another_number_keeps_what_is_there() {
        var first = draft("draft-locked", "ada", text("a"), NOON);
        store().save(first);
        store().save(draft("draft-locked", "ada", text("b"), NOON).numbered(1));

        assertThat(store().save(first)).isEmpty();
        assertThat(store().save(first.numbered(1))).isEmpty();
        assertThat(store().find(first.id(), "ada").orElseThrow().texts()).isEqualTo(text("b"));
        assertThat(store().save(first.numbered(2))).hasValue(3);
    }

    @Test
    void the_newest_come_first_and_the_secret_set_last_is_known() {
        var early = new SecretMeta(NOON, "ada");
        var late = new SecretMeta(NOON.plusSeconds(9), "bob");
        store().save(draft("draft-new", "ada", text("a"), FAR.plusSeconds(1)).withSecret(late));
        store().save(draft("draft-new", "bob", text("b"), FAR.plusSeconds(2)).withSecret(early));

        assertThat(store().newest(2)).extracting(SourceDraft::author).containsExactly("bob", "ada");
        assertThat(store().secret(new SourceId("draft-new"))).contains(late);
        assertThat(store().secret(new SourceId("draft-none"))).isEmpty();
    }

    private static SourceDraft.Texts text(String definition) {
        return new SourceDraft.Texts(definition, Optional.empty(), Optional.empty());
    }

    private static SourceDraft draft(String id, String author, SourceDraft.Texts texts, Instant at) {
        return new SourceDraft(new SourceId(id), author, texts, Optional.empty(), at, 0);
    }
}
