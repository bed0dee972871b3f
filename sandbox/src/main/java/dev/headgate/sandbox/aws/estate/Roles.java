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
            var values = new HashMap<>(names);
            values.put("service", role.getValue().service());
            values.put("duty", role.getKey());
            var name = estate.name(role.getKey());
            var document = "role-" + role.getKey();
            moto.query(
                    "iam",
                    IAM,
                    "CreateRole",
                    Map.of(
                            "RoleName",
                            name,
                            "Description",
                            "Headgate: " + role.getKey() + ". Its permissions are security-policies/" + document
                                    + ".json.tftpl.",
                            "AssumeRolePolicyDocument",
                            rendered("trust", values)));
            allow(name, name, rendered(document, values));
            for (var more : role.getValue().more().orElse(Map.of()).entrySet()) {
                allow(name, more.getKey(), rendered(more.getValue(), values));
            }
        }
    }

    private void allow(String role, String policy, String document) throws IOException {
        moto.query(
                "iam",
                IAM,
                "PutRolePolicy",
                Map.of("RoleName", role, "PolicyName", policy, "PolicyDocument", document));
    }

    private String rendered(String document, Map<String, String> values) throws IOException {
        return Template.render(files.policies().resolve(document + ".json.tftpl"), values);
    }
}
