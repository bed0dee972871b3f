/**
 * What a bucket policy means. {@link dev.headgate.engine.policy.PolicyJudge} takes a question (a policy and what stands around it) and
 * answers twice: whether AWS's published rule calls the policy public, and who can in effect reach the bucket.
 */
@NullMarked
package dev.headgate.engine.policy;

import org.jspecify.annotations.NullMarked;
