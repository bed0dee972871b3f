package dev.headgate.console.sources;

import dev.headgate.contract.SourceId;

/** Where secrets go to; nothing comes back from it. */
public interface SecretVault {

    /** Sets the secret of a source, a JSON object as text. */
    void set(SourceId source, String value);
}
