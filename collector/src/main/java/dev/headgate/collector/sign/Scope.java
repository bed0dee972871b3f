package dev.headgate.collector.sign;

/**
 * What a signature is good for.
 *
 * @param region such as eu-central-1
 * @param service AWS's signing name, such as s3
 */
public record Scope(String region, String service) {}
