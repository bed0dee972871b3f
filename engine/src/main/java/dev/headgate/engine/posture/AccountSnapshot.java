package dev.headgate.engine.posture;

import java.util.Map;

/**
 * What AWS answered about one account.
 *
 * @param account its number
 * @param answers calls about the account as a whole
 * @param regions calls about the account in one region
 * @param keys what KMS says of each key that a bucket names, by {@link #keyName}
 */
public record AccountSnapshot(
        String account, Map<Call, Answer> answers, Map<String, Map<Call, Answer>> regions, Map<String, Answer> keys) {

    private static final Answer NOT_ASKED = new Answer.NotAsked();

    public AccountSnapshot {
        answers = Map.copyOf(answers);
        regions = Map.copyOf(regions);
        keys = Map.copyOf(keys);
    }

    /** What AWS said to a call about the account. */
    public Answer answer(Call call) {
        return answers.getOrDefault(call, NOT_ASKED);
    }

    /** What AWS said to a call about the account in one region. */
    public Answer answer(Call call, String region) {
        return regions.getOrDefault(region, Map.of()).getOrDefault(call, NOT_ASKED);
    }

    /** What KMS says of a key that a bucket in this region names. */
    public Answer key(String name, String region) {
        return keys.getOrDefault(keyName(name, region), NOT_ASKED);
    }

    /** A key's ARN is its name everywhere; an id or an alias means another key in each region. */
    public static String keyName(String name, String region) {
        return name.startsWith("arn:") ? name : region + "/" + name;
    }
}
