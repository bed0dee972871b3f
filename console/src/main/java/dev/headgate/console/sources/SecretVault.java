package dev.headgate.console.sources;

import dev.headgate.contract.SourceId;

/** Where secrets go to; nothing comes back from it. */
public interface SecretVault {

    /** Sets the secret of a source, a JSON object as text. */
    void set(SourceId source, String value);

    /** Has the secret of a source be gone after {@link Deletion#WINDOW}; nothing happens when there is none or it goes already. */
    void letGo(SourceId source);

    /** Keeps a secret that was to go. Answers false when it is gone already. */
    boolean keep(SourceId source);
}
