package dev.headgate.engine.policy.truth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question as a line of the command line puts it, read on its own.
 *
 * @param said the policy's statements
 * @param acl the grants of the ACL to others than the owner, where ACLs count
 * @param restricts whether the bucket or its account has RestrictPublicBuckets on
 */
record Asked(String owner, String bucket, List<Said> said, List<Said> acl, boolean restricts) {

    /** Somebody whom a statement names. */
    record Named(String type, String text) {}

    /** One statement. */
    record Said(
            boolean allows,
            boolean notPrincipal,
            List<Named> principals,
            boolean notAction,
            List<String> actions,
            boolean notResource,
            List<String> resources,
            List<Claim> claims) {}

    private static final String GROUP = "http://acs.amazonaws.com/groups/global/";

    static Asked of(String line) {
        var asked = JsonText.object(line);
        var policy = (Map<?, ?>) at(asked, "policy");
        var variables = at(policy, "Version").equals("2012-10-17");
        var said = new ArrayList<Said>();
        for (var statement : JsonText.list(at(policy, "Statement"))) {
            said.add(said((Map<?, ?>) statement, variables));
        }
        var off = at(asked, "objectOwnership").equals("BucketOwnerEnforced");
        var ignored = isOn(asked, "IgnorePublicAcls");
        var acl = off ? List.<Said>of() : acl(at(asked, "acl"), ignored);
        var owner = at(asked, "owner_account").toString();
        return new Asked(owner, at(asked, "bucket").toString(), said, acl, isOn(asked, "RestrictPublicBuckets"));
    }

    private static Object at(Map<?, ?> map, String name) {
        return map.get(name) instanceof Object value ? value : "";
    }

    private static boolean isOn(Map<?, ?> asked, String setting) {
        return isOn(asked, "publicAccessBlock", setting) || isOn(asked, "accountPublicAccessBlock", setting);
    }

    private static boolean isOn(Map<?, ?> asked, String block, String setting) {
        return at(asked, block) instanceof Map<?, ?> answer
                && at(answer, "PublicAccessBlockConfiguration") instanceof Map<?, ?> settings
                && at(settings, setting).equals("true");
    }

    private static Said said(Map<?, ?> statement, boolean variables) {
        var allows = at(statement, "Effect").equals("Allow");
        var notPrincipal = statement.containsKey("NotPrincipal");
        var notAction = statement.containsKey("NotAction");
        var notResource = statement.containsKey("NotResource");
        var claims = new ArrayList<Claim>();
        if (at(statement, "Condition") instanceof Map<?, ?> operators) {
            operators.forEach((operator, keys) -> ((Map<?, ?>) keys)
                    .forEach((key, values) -> claims.add(
                            new Claim(operator.toString(), key.toString(), texts(values), allows, variables))));
        }
        return new Said(
                allows,
                notPrincipal,
                principals(at(statement, notPrincipal ? "NotPrincipal" : "Principal")),
                notAction,
                texts(at(statement, notAction ? "NotAction" : "Action")),
                notResource,
                resources(statement, notResource, allows, variables),
                claims);
    }

    /** A grant without resources is about all, a denial about none; a variable is anything when it makes a grant wider, else nothing. */
    private static List<String> resources(Map<?, ?> statement, boolean not, boolean allows, boolean variables) {
        if (!not && !statement.containsKey("Resource")) {
            return allows ? List.of("*") : List.of();
        }
        var texts = texts(at(statement, not ? "NotResource" : "Resource"));
        if (!variables) {
            return texts;
        }
        return texts.stream()
                .filter(text -> allows != not || !text.contains("${"))
                .map(text -> text.replaceAll("\\$\\{[^}]*}", "*"))
                .toList();
    }

    private static List<String> texts(Object value) {
        return JsonText.list(value).stream().map(Object::toString).toList();
    }

    private static List<Named> principals(Object value) {
        var named = new ArrayList<Named>();
        if (value instanceof Map<?, ?> types) {
            types.forEach((type, texts) -> texts(texts).forEach(text -> named.add(new Named(type.toString(), text))));
        } else if (!value.equals("")) {
            named.add(new Named("AWS", value.toString()));
        }
        return named;
    }

    private static List<Said> acl(Object value, boolean ignored) {
        var said = new ArrayList<Said>();
        if (value instanceof Map<?, ?> acl) {
            var owner = at((Map<?, ?>) at(acl, "Owner"), "ID");
            for (var grant : JsonText.list(at(acl, "Grants"))) {
                var grantee = (Map<?, ?>) at((Map<?, ?>) grant, "Grantee");
                var named = switch (at(grantee, "URI").toString()) {
                    case GROUP + "AllUsers" -> new Named("AWS", "*");
                    case GROUP + "AuthenticatedUsers" -> new Named("signed", "");
                    default -> new Named("CanonicalUser", at(grantee, "ID").toString());
                };
                var isPublic = !named.type().equals("CanonicalUser");
                if (!(isPublic && ignored) && !named.text().equals(owner)) {
                    said.add(granted(named, at((Map<?, ?>) grant, "Permission").toString()));
                }
            }
        }
        return said;
    }

    private static Said granted(Named named, String permission) {
        var actions = new HashSet<String>();
        if (Set.of("READ", "FULL_CONTROL").contains(permission)) {
            actions.addAll(List.of("s3:ListBucket", "s3:ListBucketVersions"));
        }
        if (Set.of("WRITE", "FULL_CONTROL").contains(permission)) {
            actions.add("s3:PutObject");
        }
        if (Set.of("READ_ACP", "FULL_CONTROL").contains(permission)) {
            actions.add("s3:GetBucketAcl");
        }
        if (Set.of("WRITE_ACP", "FULL_CONTROL").contains(permission)) {
            actions.add("s3:PutBucketAcl");
        }
        return new Said(true, false, List.of(named), false, List.copyOf(actions), false, List.of("*"), List.of());
    }
}
