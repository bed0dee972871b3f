package dev.headgate.sandbox.aws.estate;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/** Makes a key for each duty: it rotates, and is used through its services only. */
final class Keys {

    private static final int A_YEAR = 365;

    private final Estate estate;
    private final Builder.Files files;
    private final Moto moto;

    Keys(Estate estate, Builder.Files files, Moto moto) {
        this.estate = estate;
        this.files = files;
        this.moto = moto;
    }

    /** The keys' ARNs, by what templates call them. */
    Map<String, String> build() throws IOException {
        var made = new LinkedHashMap<String, String>();
        for (var key : Estate.keys(files.estate()).entrySet()) {
            made.put(key.getKey() + "_key", build(key.getKey(), key.getValue()));
        }
        return made;
    }

    private String build(String duty, Estate.Key settings) throws IOException {
        var tags = estate.tags("Duty", duty).entrySet().stream()
                .map(tag -> Map.of("TagKey", tag.getKey(), "TagValue", tag.getValue()))
                .toList();
        var description = "Headgate " + estate.whole() + ": " + settings.purpose();
        var request = Map.of("Description", description, "Policy", policy(duty, settings), "Tags", tags);
        var made = moto.json("kms", "TrentService.CreateKey", request).path("KeyMetadata");
        var id = made.path("KeyId").asString("");
        moto.json("kms", "TrentService.EnableKeyRotation", Map.of("KeyId", id, "RotationPeriodInDays", A_YEAR));
        moto.json(
                "kms",
                "TrentService.CreateAlias",
                Map.of("AliasName", "alias/" + estate.name(duty), "TargetKeyId", id));
        return made.path("Arn").asString("");
    }

    /** What every key allows, and what AWS's own services do with some of them. */
    private String policy(String duty, Estate.Key settings) throws IOException {
        var names = new HashMap<>(estate.templateNames());
        names.put("administrators", Json.text(List.of("arn:aws:iam::" + Estate.ACCOUNT + ":root")));
        names.put(
                "services",
                Json.text(settings.services().stream()
                        .map(service -> service + "." + Estate.REGION + ".amazonaws.com")
                        .toList()));
        var policy = Json.mapper().readTree(Template.render(files.policies().resolve("key.json.tftpl"), names));
        var more = files.policies().resolve("key-" + duty + ".json.tftpl");
        if (Files.exists(more) && policy.path("Statement") instanceof ArrayNode statements) {
            Json.mapper()
                    .readTree(Template.render(more, names))
                    .path("Statement")
                    .forEach(statements::add);
        }
        return Json.text(policy);
    }
}
