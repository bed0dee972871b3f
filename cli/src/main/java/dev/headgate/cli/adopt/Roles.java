package dev.headgate.cli.adopt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

/** The roles with their inline documents. */
final class Roles implements Reader {

    private static final String MORE = "Terraform leaves it at the role, which may then do more than its duty;"
            + " take it away once nothing needs it.";

    private final IamClient iam;
    private final Names names;

    Roles(IamClient iam, Names names) {
        this.iam = iam;
        this.names = names;
    }

    @Override
    public void read(Survey survey) {
        places().forEach((duty, module) -> {
            var role = names.name(duty);
            survey.ask(
                            "the role " + role,
                            () -> iam.getRole(r -> r.roleName(role)).role())
                    .ifPresent(found -> {
                        survey.found(module + ".aws_iam_role.this", role, values(found));
                        documents(survey, role, module);
                    });
        });
    }

    /** Where the role of each duty is made. */
    private Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        names.functions().forEach(key -> places.put(key, "module.ingest.module.role[\"" + key + "\"]"));
        names.jobs().forEach(key -> places.put(key, "module.transform.module.role[\"" + key + "\"]"));
        places.put("scheduler", "module.ingest.module.scheduler");
        places.put("crawler", "module.catalog.module.role");
        places.put("pipeline", "module.pipeline.module.role");
        places.put("copy", "module.warehouse.module.role[\"copy\"]");
        places.put("lake", "module.warehouse.module.role[\"lake\"]");
        places.put("udf", "module.warehouse.module.role[\"udf\"]");
        return places;
    }

    private static Values values(Role role) {
        var boundary = role.permissionsBoundary();
        return new Values()
                .with("name", role.roleName())
                .with("arn", role.arn())
                .with("unique_id", role.roleId())
                .with("description", role.description())
                .with("assume_role_policy", plain(role.assumeRolePolicyDocument()))
                .with("permissions_boundary", boundary == null ? null : boundary.permissionsBoundaryArn())
                .unless("/", "path", role.path())
                .unless(3600, "max_session_duration", role.maxSessionDuration())
                .tags(role.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value)));
    }

    private void documents(Survey survey, String role, String module) {
        survey.ask(
                        "the documents of the role " + role,
                        () -> iam.listRolePolicies(r -> r.roleName(role)).policyNames())
                .ifPresent(list -> list.forEach(name -> document(survey, role, module, name)));
        survey.ask(
                        "the managed policies of the role " + role,
                        () -> iam.listAttachedRolePolicies(r -> r.roleName(role))
                                .attachedPolicies())
                .ifPresent(list -> list.forEach(
                        policy -> survey.outside("policy of the role " + role, policy.policyName(), MORE)));
    }

    private void document(Survey survey, String role, String module, String name) {
        var place = name.equals(role)
                ? ".aws_iam_role_policy.duty"
                : name.equals("platform") ? ".aws_iam_role_policy.more[\"platform\"]" : "";
        if (place.isEmpty()) {
            survey.outside("document of the role " + role, name, MORE);
            return;
        }
        survey.ask(
                        "the document " + name + " of the role " + role,
                        () -> iam.getRolePolicy(r -> r.roleName(role).policyName(name)))
                .ifPresent(document -> survey.found(
                        module + place,
                        role + ":" + name,
                        new Values()
                                .with("name", name)
                                .with("role", role)
                                .with("policy", plain(document.policyDocument()))));
    }

    private static String plain(String document) {
        return document.startsWith("%7B") ? URLDecoder.decode(document, UTF_8) : document;
    }
}
