package dev.headgate.engine.policy.line;

import dev.headgate.engine.policy.InvalidPolicy;
import dev.headgate.engine.policy.PolicyDocument;
import dev.headgate.engine.policy.PolicyQuestion;
import dev.headgate.engine.policy.PolicyReader;
import dev.headgate.engine.policy.Surroundings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One question as a line: id, owner_account, bucket, policy, and what stands around it. */
public final class QuestionLine {

    private static final int DIGITS_OF_ACCOUNT = 12;

    private @Nullable String account;
    private @Nullable String bucket;
    private PolicyDocument policy = PolicyDocument.NONE;
    private Surroundings surroundings = Surroundings.NONE;

    private QuestionLine() {}

    /** The question of a line. Throws {@link InvalidPolicy} with a sentence when it asks nothing that can be judged. */
    public static PolicyQuestion read(String line) {
        try (var parser = PolicyReader.parser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidPolicy("A line is one JSON object with id, owner_account, bucket and policy.");
            }
            var question = new QuestionLine().read(parser);
            if (parser.nextToken() != null) {
                throw new InvalidPolicy("Something stands behind the line's object; a line is one JSON object.");
            }
            return question;
        } catch (JacksonException e) {
            throw PolicyReader.notJson(e);
        }
    }

    /** The id of a line, however broken the line is behind it. */
    public static Optional<String> id(String line) {
        try (var parser = PolicyReader.parser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var wanted = parser.currentName().equals("id");
                var value = parser.nextToken();
                if (wanted) {
                    return value != null && value.isScalarValue() ? Optional.of(parser.getString()) : Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private PolicyQuestion read(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var value = parser.nextToken();
            try {
                take(parser, name, value);
            } catch (InvalidPolicy wrong) {
                throw wrong.in(name);
            }
        }
        return new PolicyQuestion(policy, account(), bucket(), surroundings);
    }

    private void take(JsonParser parser, String name, JsonToken value) {
        switch (name) {
            case "owner_account" -> account = parser.getString();
            case "bucket" -> bucket = parser.getString();
            case "policy" -> policy = policy(parser, value);
            case "acl",
                    "publicAccessBlock",
                    "accountPublicAccessBlock",
                    "objectOwnership",
                    "accessPoints",
                    "kmsKeyPolicy" -> surroundings = SurroundingsReader.with(surroundings, name, Tree.read(parser));
            default -> parser.skipChildren();
        }
    }

    /** As an object, or as the text that GetBucketPolicy answers. */
    private static PolicyDocument policy(JsonParser parser, JsonToken value) {
        return switch (value) {
            case VALUE_NULL -> PolicyDocument.NONE;
            case VALUE_STRING -> PolicyDocument.read(parser.getString());
            default -> PolicyReader.read(parser);
        };
    }

    private String account() {
        if (account == null
                || account.length() != DIGITS_OF_ACCOUNT
                || account.chars().anyMatch(c -> c < '0' || c > '9')) {
            throw new InvalidPolicy("owner_account is missing or not the twelve digits of an account.")
                    .in("owner_account");
        }
        return account;
    }

    private String bucket() {
        if (bucket == null || bucket.isBlank()) {
            throw new InvalidPolicy("bucket is missing; name the bucket that the policy stands on.").in("bucket");
        }
        return bucket;
    }
}
