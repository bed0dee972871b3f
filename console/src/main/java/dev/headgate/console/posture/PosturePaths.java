package dev.headgate.console.posture;

/** Where posture is found. */
public final class PosturePaths {

    /** All scans over REST. */
    public static final String SCANS = "/api/v1/posture/scans";

    private PosturePaths() {}

    /** One scan over REST. */
    public static String scan(ScanId id) {
        return SCANS + "/" + id;
    }
}
