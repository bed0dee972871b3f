package dev.headgate.engine.drift;

import tools.jackson.databind.JsonNode;

/** What Terraform says of one setting of a bucket that it declares. */
public sealed interface Said {

    /** Where Terraform says it, such as {@code module.zone["raw"].aws_s3_bucket_policy.this}. */
    String address();

    /** A value, in the JSON shape of the S3 API. */
    record Document(String address, JsonNode document) implements Said {}

    /** A value that cannot be compared, and why. */
    record Unsaid(String address, String sentence) implements Said {}
}
