package dev.headgate.engine.policy.line;

import dev.headgate.engine.policy.AccessControlList;
import dev.headgate.engine.policy.AccessControlList.Grant;
import dev.headgate.engine.policy.AccessControlList.Grantee;
import dev.headgate.engine.policy.AccessControlList.Permission;
import dev.headgate.engine.policy.AccessPoint;
import dev.headgate.engine.policy.InvalidPolicy;
import dev.headgate.engine.policy.ObjectOwnership;
import dev.headgate.engine.policy.PolicyDocument;
import dev.headgate.engine.policy.PublicAccessBlock;
import dev.headgate.engine.policy.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands around a policy, in the shapes in which Amazon S3's API answers it. */
final class SurroundingsReader {

    private static final String GROUPS = "http://acs.amazonaws.com/groups/";

    private SurroundingsReader() {}

    static Surroundings with(Surroundings before, String name, Object value) {
        return switch (name) {
            case "acl" -> before.with(acl(value));
            case "publicAccessBlock" -> before.withBlock(block(value));
            case "accountPublicAccessBlock" -> before.withAccountBlock(block(value));
            case "objectOwnership" -> ownership(value).map(before::with).orElse(before);
            case "accessPoints" -> before.with(accessPoints(value));
            case "kmsKeyPolicy" -> policy(value).map(before::withKeyPolicy).orElse(before);
            default -> before;
        };
    }

    private static AccessControlList acl(Object value) {
        if (value.equals("")) {
            return AccessControlList.NONE;
        }
        if (!(value instanceof Map<?, ?> acl)) {
            throw new InvalidPolicy("acl is not what GetBucketAcl answers: an object with Owner and Grants.");
        }
        var grants = new ArrayList<Grant>();
        for (var grant : Tree.list(acl, "Grants")) {
            grants.add(grant(grant));
        }
        var owner = acl.get("Owner");
        return new AccessControlList(owner == null ? "" : Tree.text(owner, "ID"), grants);
    }

    private static Grant grant(Object value) {
        var permission = Tree.text(value, "Permission");
        if (!(value instanceof Map<?, ?> grant) || !(grant.get("Grantee") instanceof Map<?, ?> grantee)) {
            throw new InvalidPolicy("A grant of acl has no Grantee; it needs a Grantee and a Permission.");
        }
        return new Grant(grantee(grantee), permission(permission));
    }

    private static Grantee grantee(Map<?, ?> grantee) {
        var uri = Tree.text(grantee, "URI");
        var id = Tree.text(grantee, "ID");
        return switch (uri) {
            case GROUPS + "global/AllUsers" -> new Grantee.AllUsers();
            case GROUPS + "global/AuthenticatedUsers" -> new Grantee.AuthenticatedUsers();
            case GROUPS + "s3/LogDelivery" -> new Grantee.LogDelivery();
            default ->
                id.isEmpty()
                        ? new Grantee.Other(uri + Tree.text(grantee, "EmailAddress"))
                        : new Grantee.CanonicalUser(id);
        };
    }

    private static Permission permission(String text) {
        return switch (text) {
            case "READ" -> Permission.READ;
            case "WRITE" -> Permission.WRITE;
            case "READ_ACP" -> Permission.READ_ACP;
            case "WRITE_ACP" -> Permission.WRITE_ACP;
            case "FULL_CONTROL" -> Permission.FULL_CONTROL;
            default ->
                throw new InvalidPolicy("A grant of acl has the Permission '" + text
                        + "'; it must be READ, WRITE, READ_ACP, WRITE_ACP or FULL_CONTROL.");
        };
    }

    private static PublicAccessBlock block(Object value) {
        if (value.equals("")) {
            return PublicAccessBlock.NONE;
        }
        var settings = Tree.unwrapped(value, "PublicAccessBlockConfiguration");
        if (!(settings instanceof Map<?, ?>)) {
            throw new InvalidPolicy(
                    "A public access block is not what GetPublicAccessBlock answers: an object of four settings.");
        }
        return new PublicAccessBlock(
                isOn(settings, "BlockPublicAcls"),
                isOn(settings, "IgnorePublicAcls"),
                isOn(settings, "BlockPublicPolicy"),
                isOn(settings, "RestrictPublicBuckets"));
    }

    private static boolean isOn(Object settings, String name) {
        return Tree.text(settings, name).equalsIgnoreCase("true");
    }

    private static Optional<ObjectOwnership> ownership(Object value) {
        var controls = Tree.unwrapped(value, "OwnershipControls");
        var rules = Tree.list(controls, "Rules");
        var text = controls instanceof String plain
                ? plain
                : Tree.text(rules.isEmpty() ? controls : rules.get(0), "ObjectOwnership");
        return switch (text) {
            case "BucketOwnerEnforced" -> Optional.of(ObjectOwnership.BUCKET_OWNER_ENFORCED);
            case "BucketOwnerPreferred" -> Optional.of(ObjectOwnership.BUCKET_OWNER_PREFERRED);
            case "ObjectWriter" -> Optional.of(ObjectOwnership.OBJECT_WRITER);
            case "" -> Optional.empty();
            default ->
                throw new InvalidPolicy("objectOwnership is '" + text
                        + "'; it must be BucketOwnerEnforced, BucketOwnerPreferred or ObjectWriter.");
        };
    }

    private static List<AccessPoint> accessPoints(Object value) {
        var points = new ArrayList<AccessPoint>();
        for (var point : value instanceof List<?> list ? list : List.<Object>of()) {
            var block = point instanceof Map<?, ?> object ? object.get("PublicAccessBlockConfiguration") : null;
            var policy = point instanceof Map<?, ?> object ? object.get("Policy") : null;
            points.add(new AccessPoint(
                    Tree.text(point, "AccessPointArn"),
                    Tree.text(point, "NetworkOrigin").equalsIgnoreCase("VPC"),
                    policy == null ? PolicyDocument.NONE : policy(policy).orElse(PolicyDocument.NONE),
                    block == null ? PublicAccessBlock.NONE : block(block)));
        }
        return points;
    }

    /** A policy within the surroundings, given as text as AWS answers it. */
    private static Optional<PolicyDocument> policy(Object value) {
        if (value.equals("")) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw new InvalidPolicy("The policy of a key or an access point is given as text, as AWS answers it.");
        }
        return Optional.of(PolicyDocument.read(text));
    }
}
