package dev.headgate.ingest.engine;

import dev.headgate.contract.Checkpoint;

/** Where the checkpoints of one slice are kept, for one attempt. */
public interface Progress {

    /** Takes the slice over for this attempt and answers how far it has come. Throws {@link Superseded} when a newer attempt has it. */
    Checkpoint claim();

    /** Replaces the checkpoint. Throws {@link Superseded} when another worker has taken the slice over. */
    void save(Checkpoint checkpoint);

    /** Throws {@link Superseded} when another worker has taken the slice over. */
    void stillMine();
}
