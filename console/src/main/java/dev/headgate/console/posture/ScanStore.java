package dev.headgate.console.posture;

import dev.headgate.console.platform.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where scans are kept. At most one of each extent is running, over all consoles. */
public interface ScanStore {

    /** Adds a running scan that nobody has begun; nothing when one of this extent is running. */
    Optional<ScanId> ask(ScanExtent extent, Scan.Asked asked);

    /** The running scan of this extent. */
    Optional<Scan> running(ScanExtent extent);

    /** Begins the full scan that was asked for and that nobody has begun. */
    Optional<ScanId> take(Instant now);

    /** Begins a scan of this one's own accord; nothing when one of this extent is running. */
    Optional<ScanId> begin(ScanExtent extent, Scan.Asked asked);

    /** Marks as failed what was begun and never ended, and answers how many those were. Only for whoever alone scans. */
    int abandon(String why, Instant now);

    /** Writes how far a running scan is. */
    void progress(ScanId scan, long calls, long throttled);

    /** Ends a running scan without keeping anything of it. */
    void fail(ScanId scan, List<String> problems, Instant now);

    /** The newest first. */
    Page<Scan> list(Optional<String> cursor, int limit);

    Optional<Scan> find(ScanId scan);

    /** The newest scan of this extent that ended so. */
    Optional<Scan> last(ScanExtent extent, ScanState state);
}
