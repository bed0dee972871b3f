package dev.headgate.console.sources;

import dev.headgate.console.audit.AuditEvent;
import dev.headgate.console.platform.Chore;
import dev.headgate.console.platform.Refusal;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has secrets go with their deleted sources and come back with restored ones: at once where AWS can be reached, by a chore until it was. */
@Component
class SecretSync {

    private static final Logger log = LoggerFactory.getLogger(SecretSync.class);

    private final SourceStore store;
    private final SecretVault vault;
    private final SourceChange change;

    SecretSync(SourceStore store, SecretVault vault, SourceChange change) {
        this.store = store;
        this.vault = vault;
        this.change = change;
    }

    void tellAll() {
        store.withSecretToTell().forEach(this::tryToTell);
    }

    Chore chore() {
        return new Chore("tell-of-secrets", () -> Duration.ofSeconds(30), this::tellAll);
    }

    private void tryToTell(Source source) {
        try {
            if (source.deletion().isPresent()) {
                vault.letGo(source.id());
                store.secretLeaving(source.id(), true);
            } else {
                keep(source);
            }
        } catch (Refusal refusal) {
            log.warn("The secret of source {} is still as it was: {}", source.id(), refusal.getMessage());
        }
    }

    private void keep(Source source) {
        if (!vault.keep(source.id())) {
            var event = AuditEvent.done("source.secret-gone", Sources.subject(source.id()));
            change.of(source.id(), event, Source::withoutSecret);
        }
        store.secretLeaving(source.id(), false);
    }
}
