package dev.headgate.cli.adopt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.Tag;

/** The KMS keys, found by their aliases. */
final class Keys implements Reader {

    private final KmsClient kms;
    private final Names names;

    Keys(KmsClient kms, Names names) {
        this.kms = kms;
        this.names = names;
    }

    @Override
    public void read(Survey survey) {
        var aliases = new HashMap<String, AliasListEntry>();
        survey.ask(
                        "the aliases of the KMS keys",
                        () -> kms.listAliasesPaginator().aliases().stream().toList())
                .ifPresent(list -> list.forEach(alias -> aliases.put(alias.aliasName(), alias)));
        for (var duty : names.duties()) {
            var alias = aliases.get("alias/" + names.name(duty));
            if (alias != null && alias.targetKeyId() != null) {
                key(survey, duty, alias);
            }
        }
    }

    private void key(Survey survey, String duty, AliasListEntry alias) {
        var id = alias.targetKeyId();
        survey.ask(
                        "the key " + alias.aliasName(),
                        () -> kms.describeKey(r -> r.keyId(id)).keyMetadata())
                .ifPresent(key -> {
                    survey.found("module.keys.aws_kms_key.this[\"" + duty + "\"]", id, values(survey, key));
                    survey.found(
                            "module.keys.aws_kms_alias.this[\"" + duty + "\"]",
                            alias.aliasName(),
                            new Values()
                                    .with("name", alias.aliasName())
                                    .with("arn", alias.aliasArn())
                                    .with("target_key_id", id)
                                    .with("target_key_arn", key.arn()));
                });
    }

    private Values values(Survey survey, KeyMetadata key) {
        var id = key.keyId();
        var values = new Values()
                .with("arn", key.arn())
                .with("key_id", id)
                .with("description", key.description())
                .with("multi_region", key.multiRegion())
                .unless("ENCRYPT_DECRYPT", "key_usage", key.keyUsageAsString())
                .unless("SYMMETRIC_DEFAULT", "customer_master_key_spec", key.keySpecAsString())
                .unless(true, "is_enabled", key.enabled());
        survey.ask("the rotation of the key " + id, () -> kms.getKeyRotationStatus(r -> r.keyId(id)))
                .ifPresent(rotation -> values.with("enable_key_rotation", rotation.keyRotationEnabled())
                        .with("rotation_period_in_days", rotation.rotationPeriodInDays()));
        survey.ask(
                        "the policy of the key " + id,
                        () -> kms.getKeyPolicy(r -> r.keyId(id).policyName("default"))
                                .policy())
                .ifPresent(policy -> values.with("policy", policy));
        survey.ask(
                        "the tags of the key " + id,
                        () -> kms.listResourceTags(r -> r.keyId(id)).tags())
                .ifPresent(tags -> values.tags(map(tags)));
        return values;
    }

    private static Map<String, String> map(List<Tag> tags) {
        return tags.stream().collect(Collectors.toMap(Tag::tagKey, Tag::tagValue));
    }
}
