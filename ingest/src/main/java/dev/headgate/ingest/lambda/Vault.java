package dev.headgate.ingest.lambda;

import dev.headgate.contract.SourceId;
import java.util.Map;

/** Where the sources' secrets are kept. */
public interface Vault {

    /** The configuration of a source, secrets included. Throws a sentence when there is none. */
    Map<String, Object> config(SourceId source);
}
