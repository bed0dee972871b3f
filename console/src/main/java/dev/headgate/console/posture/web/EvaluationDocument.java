package dev.headgate.console.posture.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What a question about a policy and its verdict hold, for the OpenAPI document; the names are those of {@code ./headgate policy}. */
final class EvaluationDocument {

    private EvaluationDocument() {}

    /** A policy and what stands around it; only the account and the bucket must be there. */
    record Question(
            String id,

            @JsonProperty(value = "owner_account", required = true)
            String ownerAccount,

            @JsonProperty(required = true) String bucket,
            Object policy,
            Object acl,
            @JsonProperty("publicAccessBlock") Object publicAccessBlock,
            @JsonProperty("accountPublicAccessBlock") Object accountPublicAccessBlock,
            @JsonProperty("objectOwnership") Object objectOwnership,
            @JsonProperty("accessPoints") Object accessPoints,
            @JsonProperty("kmsKeyPolicy") Object kmsKeyPolicy) {}

    /** What the policy means. */
    record Verdict(
            String id,
            @JsonProperty("public") boolean isPublic,
            @JsonProperty("publicWrite") boolean publicWrite,
            @JsonProperty("tlsEnforced") boolean tlsEnforced,
            @JsonProperty("externalAccounts") List<String> externalAccounts,
            Effective effective,
            List<Reason> reasons) {}

    /** Who can in effect use the bucket. */
    record Effective(
            @JsonProperty("publicRead") boolean publicRead,
            @JsonProperty("publicWrite") boolean publicWrite,
            @JsonProperty("externalAccounts") List<String> externalAccounts) {}

    /** Which statement and which rule of AWS it follows from. */
    record Reason(String rule, String source, Integer statement, String sid, String key, String text) {}
}
