package dev.headgate.engine.posture;

import static dev.headgate.engine.posture.Paths.text;

import java.util.Locale;
import java.util.Set;

/** Rules about who looks after a bucket. */
final class TagRules {

    private static final Set<String> MANAGED = Set.of("managed-by", "managedby", "managed_by");

    private TagRules() {}

    /** Without Terraform's state a tag is what tells; drift against the state is looked for elsewhere. */
    static Outcome managed(Evidence evidence) {
        var tags = evidence.document(Call.TAGGING).path("TagSet");
        var index = 0;
        for (var tag : tags) {
            if (MANAGED.contains(text(tag, "Key").toLowerCase(Locale.ROOT))
                    && text(tag, "Value").toLowerCase(Locale.ROOT).contains("terraform")) {
                return Outcome.pass(
                        "GetBucketTagging.TagSet[" + index + "]", "A tag says that Terraform manages the bucket.");
            }
            index++;
        }
        return Outcome.fail(
                "GetBucketTagging.TagSet",
                tags.isEmpty()
                        ? "The bucket has no tags."
                        : "No tag says that Terraform manages the bucket (managed-by = terraform).");
    }
}
