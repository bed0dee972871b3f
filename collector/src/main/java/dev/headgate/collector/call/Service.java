package dev.headgate.collector.call;

/** The services of AWS that the collector asks, by host and by signing name. */
public enum Service {
    S3("s3", "s3"),
    S3_CONTROL("s3-control", "s3"),
    STS("sts", "sts"),
    CLOUD_TRAIL("cloudtrail", "cloudtrail"),
    KMS("kms", "kms"),
    EC2("ec2", "ec2"),
    MACIE("macie2", "macie2"),
    GUARD_DUTY("guardduty", "guardduty");

    private final String host;
    private final String signingName;

    Service(String host, String signingName) {
        this.host = host;
        this.signingName = signingName;
    }

    /** The first part of the host's name. */
    public String host() {
        return host;
    }

    /** What the signature calls it. */
    public String signingName() {
        return signingName;
    }
}
