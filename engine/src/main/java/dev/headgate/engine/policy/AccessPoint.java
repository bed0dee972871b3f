package dev.headgate.engine.policy;

/**
 * A way into a bucket with a policy of its own.
 *
 * @param privateNetwork whether it takes requests from one VPC only
 */
public record AccessPoint(String arn, boolean privateNetwork, PolicyDocument policy, PublicAccessBlock block) {}
