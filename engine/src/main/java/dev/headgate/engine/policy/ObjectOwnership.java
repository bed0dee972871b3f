package dev.headgate.engine.policy;

/** Who owns objects, and with that whether ACLs count (Controlling ownership of objects and disabling ACLs for your bucket). */
public enum ObjectOwnership {
    /** The bucket's owner, always; ACLs are disabled. */
    BUCKET_OWNER_ENFORCED,
    /** The bucket's owner where the writer agrees; ACLs count. */
    BUCKET_OWNER_PREFERRED,
    /** Who wrote them; ACLs count. */
    OBJECT_WRITER
}
