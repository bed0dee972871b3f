package dev.headgate.engine.policy;

import java.util.List;

/**
 * A bucket's access control list as Amazon S3 answers it.
 *
 * @param owner the owner's canonical id, or nothing when it is not known
 */
public record AccessControlList(String owner, List<Grant> grants) {

    /** A list that grants nothing. */
    public static final AccessControlList NONE = new AccessControlList("", List.of());

    public AccessControlList {
        grants = List.copyOf(grants);
    }

    /** One grant of a list. */
    public record Grant(Grantee grantee, Permission permission) {}

    /** To whom a list grants (ACL overview: Who is a grantee?). */
    public sealed interface Grantee {
        /** Anybody: the group AllUsers. */
        record AllUsers() implements Grantee {}

        /** Anybody with an AWS account: the group AuthenticatedUsers. */
        record AuthenticatedUsers() implements Grantee {}

        /** The service that writes access logs: the group LogDelivery. */
        record LogDelivery() implements Grantee {}

        /** One account by its canonical id. */
        record CanonicalUser(String id) implements Grantee {}

        /** Somebody in another way, for instance by mail address, which AWS no longer takes. */
        record Other(String text) implements Grantee {}
    }

    /** What a list grants on the bucket (ACL overview: Mapping of ACL permissions and access policy permissions). */
    public enum Permission {
        /** To list the objects. */
        READ,
        /** To create objects. */
        WRITE,
        /** To read the list itself. */
        READ_ACP,
        /** To change the list itself. */
        WRITE_ACP,
        /** All of these. */
        FULL_CONTROL
    }

    /** Whether it grants anything to a group that anybody can be of. */
    public boolean isPublic() {
        return grants.stream().anyMatch(grant -> isPublic(grant.grantee()));
    }

    static boolean isPublic(Grantee grantee) {
        return grantee instanceof Grantee.AllUsers || grantee instanceof Grantee.AuthenticatedUsers;
    }
}
