package dev.headgate.engine.policy;

import dev.headgate.engine.policy.AccessControlList.Grant;
import dev.headgate.engine.policy.AccessControlList.Grantee;
import dev.headgate.engine.policy.AccessControlList.Permission;
import java.util.ArrayList;
import java.util.List;

/** Writes an ACL's grants as statements (ACL overview: Mapping of ACL permissions and access policy permissions). */
final class Grants {

    private static final List<String> READ =
            List.of("s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads");
    private static final List<String> WRITE = List.of("s3:PutObject");
    private static final List<String> READ_ACP = List.of("s3:GetBucketAcl");
    private static final List<String> WRITE_ACP = List.of("s3:PutBucketAcl");

    private Grants() {}

    /** The grants to others than the owner, without those to public groups where they are ignored. */
    static List<Statement> of(AccessControlList acl, boolean withoutPublic) {
        var statements = new ArrayList<Statement>();
        for (var grant : acl.grants()) {
            var isPublic = AccessControlList.isPublic(grant.grantee());
            var isOwner = grant.grantee() instanceof Grantee.CanonicalUser user
                    && user.id().equals(acl.owner());
            if (!(isPublic && withoutPublic) && !isOwner) {
                principal(grant.grantee(), statements, grant);
            }
        }
        return statements;
    }

    private static void principal(Grantee grantee, List<Statement> statements, Grant grant) {
        switch (grantee) {
            case Grantee.AllUsers _ -> statements.add(statement(new Principal.Anyone(), grant));
            case Grantee.AuthenticatedUsers _ -> statements.add(statement(new Principal.AnySigned(), grant));
            case Grantee.CanonicalUser user -> statements.add(statement(new Principal.Canonical(user.id()), grant));
            case Grantee.LogDelivery _, Grantee.Other _ -> {}
        }
    }

    private static Statement statement(Principal principal, Grant grant) {
        return new Statement(
                -1,
                "ACL",
                Effect.ALLOW,
                new Principals(false, List.of(principal)),
                new Patterns(false, actions(grant.permission())),
                new Patterns(false, List.of("*")),
                List.of());
    }

    private static List<String> actions(Permission permission) {
        return switch (permission) {
            case READ -> READ;
            case WRITE -> WRITE;
            case READ_ACP -> READ_ACP;
            case WRITE_ACP -> WRITE_ACP;
            case FULL_CONTROL -> {
                var all = new ArrayList<>(READ);
                all.addAll(WRITE);
                all.addAll(READ_ACP);
                all.addAll(WRITE_ACP);
                yield all;
            }
        };
    }
}
