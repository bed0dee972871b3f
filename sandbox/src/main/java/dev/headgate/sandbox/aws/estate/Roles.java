package dev.headgate.sandbox.aws.estate;

import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Makes the roles, one a function or job, each with what it needs and nothing else. */
final class Roles {

    private static final String IAM = "2010-05-08";

    private final Estate estate;
    private final Builder.Files files;
    private final Moto moto;

    Roles(Estate estate, Builder.Files files, Moto moto) {
        this.estate = estate;
        this.files = files;
        this.moto = moto;
    }

    void build(Map<String, String> names) throws IOException {
        for (var role : estate.roles().entrySet()) {
            var trust = new HashMap<>(names);
            trust.put("service", role.getValue().service());
            var name = estate.name(role.getKey());
            moto.query(
                    "iam",
                    IAM,
                    "CreateRole",
                    Map.of(
                            "RoleName",
                            name,
                            "AssumeRolePolicyDocument",
                            Template.render(files.policies().resolve("trust.json.tftpl"), trust)));
            var policy = files.policies().resolve("role-" + role.getKey() + ".json.tftpl");
            moto.query(
                    "iam",
                    IAM,
                    "PutRolePolicy",
                    Map.of("RoleName", name, "PolicyName", name, "PolicyDocument", Template.render(policy, names)));
        }
    }
}
