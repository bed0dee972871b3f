package dev.headgate.console.posture;

import dev.headgate.engine.posture.Estate;

/** Where posture is kept. */
public interface PostureStore {

    /** What is known of all buckets that are there. */
    Estate estate();

    /** Keeps what a running scan found and ends it, all or nothing; a scan that no longer runs keeps nothing and is refused. */
    void keep(ScanId scan, Judged judged);
}
