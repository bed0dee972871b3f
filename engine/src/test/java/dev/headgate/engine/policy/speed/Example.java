package dev.headgate.engine.policy.speed;

/** Policies of three statements as buckets have them. */
public enum Example {
    /** TLS only, a role of another account that reads, a service that delivers. */
    TYPICAL("""
            {"Version": "2012-10-17", "Statement": [
             {"Sid": "TlsOnly", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
              "Resource": ["arn:aws:s3:::lake", "arn:aws:s3:::lake/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}},
             {"Sid": "Partner", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:role/reader"},
              "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": ["arn:aws:s3:::lake", "arn:aws:s3:::lake/*"]},
             {"Sid": "Delivery", "Effect": "Allow", "Principal": {"Service": "delivery.logs.amazonaws.com"},
              "Action": "s3:PutObject", "Resource": "arn:aws:s3:::lake/logs/*",
              "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}]}"""),

    /** Anyone reads, over TLS, nobody stores without the right key. */
    WEBSITE("""
            {"Version": "2012-10-17", "Statement": [
             {"Sid": "Site", "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::lake/*"},
             {"Sid": "TlsOnly", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
              "Resource": ["arn:aws:s3:::lake", "arn:aws:s3:::lake/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}},
             {"Sid": "Keys", "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::lake/*",
              "Condition": {"StringNotEquals": {"s3:x-amz-server-side-encryption": "aws:kms"}}}]}"""),

    /** An organisation, from its endpoints and offices only. */
    NETWORK("""
            {"Version": "2012-10-17", "Statement": [
             {"Sid": "TlsOnly", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
              "Resource": ["arn:aws:s3:::lake", "arn:aws:s3:::lake/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}},
             {"Sid": "Members", "Effect": "Allow", "Principal": {"AWS": "*"}, "Action": ["s3:GetObject", "s3:PutObject"],
              "Resource": "arn:aws:s3:::lake/*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}},
             {"Sid": "Pinned", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
              "Resource": ["arn:aws:s3:::lake", "arn:aws:s3:::lake/*"],
              "Condition": {"StringNotEqualsIfExists": {"aws:SourceVpce": ["vpce-0a1b2c3d", "vpce-0a1b2c3e"]},
               "NotIpAddressIfExists": {"aws:SourceIp": ["203.0.113.0/24", "198.51.100.0/24"]}}}]}""");

    private final String policy;

    Example(String policy) {
        this.policy = policy;
    }

    /** Its text. */
    String policy() {
        return policy;
    }
}
