package dev.headgate.console.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.testing.Documents;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EarlySecretsTest {

    private static final SourceId ID = new SourceId("early-api");
    private static final SourceDraft.Texts TEXTS = new SourceDraft.Texts(
            Documents.definition("early_fact"), Optional.of(Documents.mapping("early_fact", 1)), Optional.empty());

    private final SourceParts parts = new SourceParts();

    @BeforeEach
    void aDraftWithItsSecret() {
        parts.drafts.save(ID, TEXTS, 0);
        parts.drafts.setSecret(ID, "{\"api_token\":\"hush\"}");
    }

    @Test
    void the_secret_of_a_discarded_draft_goes_and_comes_back_with_it() {
        var discarded = parts.drafts.discard(ID).orElseThrow();
        assertThat(parts.cloud.secrets).isEmpty();

        parts.drafts.putBack(discarded);

        assertThat(parts.cloud.secrets).containsKey(ID);
        assertThat(parts.drafts.mine(ID).orElseThrow().secret()).isEqualTo(discarded.secret());
    }

    @Test
    void a_draft_that_is_put_back_after_its_secret_was_gone_has_none() {
        var discarded = parts.drafts.discard(ID).orElseThrow();
        parts.cloud.leaving.clear();

        assertThat(parts.drafts.putBack(discarded).secret()).isEmpty();
    }

    @Test
    void the_secret_of_a_source_stays_when_a_draft_of_it_is_discarded() {
        parts.sources.register(ID, TEXTS.toSave(Optional.empty()));

        parts.drafts.discard(ID);

        assertThat(parts.cloud.secrets).containsKey(ID);
    }

    @Test
    void the_secret_stays_while_the_draft_of_somebody_else_has_one_too() {
        var theirs = SourceDraft.begun(ID, "bob", TEXTS).withSecret(new SecretMeta(Instant.EPOCH, "bob"));
        parts.draftStore.save(theirs);

        parts.drafts.discard(ID);

        assertThat(parts.cloud.secrets).containsKey(ID);
    }

    @Test
    void the_secret_goes_when_the_draft_takes_another_name() {
        parts.drafts.rename(ID, new SourceId("later-api"));

        assertThat(parts.cloud.secrets).isEmpty();
    }

    @Test
    void while_the_vault_is_away_a_draft_with_a_secret_is_not_discarded() {
        parts.cloud.goAway();

        assertThatThrownBy(() -> parts.drafts.discard(ID)).isInstanceOf(Refusal.class);
    }
}
