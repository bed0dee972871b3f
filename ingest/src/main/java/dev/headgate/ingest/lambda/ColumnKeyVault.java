package dev.headgate.ingest.lambda;

import dev.headgate.contract.protect.ColumnKeys;
import java.util.Optional;

/** Where the keys of protected columns are kept, in versions of which one is current. */
public interface ColumnKeyVault {

    /** The name by which a rotation asks for them. */
    boolean isCalled(String name);

    /** The keys in use, or nothing before the first rotation. */
    Optional<ColumnKeys> current();

    /** The keys that a rotation has proposed under this version. */
    Optional<ColumnKeys> proposed(String version);

    /** Keeps keys under a version without using them; a repeat of the same version is refused by whoever keeps them. */
    void propose(String version, ColumnKeys keys);

    /** Uses the version from now on; does nothing when it is in use. */
    void use(String version);
}
