package dev.headgate.engine.policy;

/** What a statement does with the requests that it covers (IAM JSON policy elements: Effect). */
public enum Effect {
    /** Grants them. */
    ALLOW,
    /** Refuses them, whatever grants them. */
    DENY
}
