package dev.headgate.engine.drift;

/** How a setting of a bucket stands to Terraform and to the baseline. */
public enum DriftKind {
    /** Live as Terraform declares it, and the declaration keeps the baseline. */
    IN_LINE,
    /** Not as Terraform declares it, or not as it was last applied. */
    DRIFTED,
    /** Live as declared, and the declaration breaks the baseline: the code is to be mended. */
    CODE_WRONG,
    /** Terraform knows nothing of the bucket, or of a setting that is not as AWS gives it. */
    UNMANAGED,
    /** One of the above that somebody has agreed to for a time. */
    WAIVED,
    /** AWS or Terraform would not say, so nobody can tell; never to be read as in line. */
    UNSEEN
}
