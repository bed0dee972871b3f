package dev.headgate.engine.policy;

/**
 * What a policy stands on: a bucket, an access point or a key.
 *
 * @param arn its own ARN
 * @param objects what the ARNs of its objects look like
 * @param onBucket the actions on itself
 * @param onObject the actions on its objects
 */
record Subject(String arn, Domain objects, ActionSet onBucket, ActionSet onObject) {

    private static final String OBJECT = "?*";

    static Subject bucket(String partition, String name) {
        var arn = "arn:" + partition + ":s3:::" + name;
        return new Subject(arn, under(arn + "/"), Actions.ON_BUCKET, Actions.ON_OBJECT);
    }

    static Subject accessPoint(String arn) {
        return new Subject(arn, under(arn + "/object/"), Actions.ON_BUCKET, Actions.ON_OBJECT);
    }

    /** A key policy stands on one key alone, which it calls {@code *}. */
    static Subject key() {
        return new Subject("*", Domain.ABSENT, Actions.DECRYPT.or(Actions.ENCRYPT), ActionSet.NONE);
    }

    private static Domain under(String prefix) {
        return Patterns.isFixed(prefix)
                ? Domain.shaped(prefix + OBJECT)
                : Domain.shaped(Glob.literally(prefix) + OBJECT);
    }
}
