package dev.headgate.engine.policy.truth;

import dev.headgate.engine.policy.truth.Vocabulary.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Makes a random question as a line; the same seed makes the same line. */
final class PolicyMaker {

    private static final List<String> PERMISSIONS = List.of("READ", "WRITE", "READ_ACP", "WRITE_ACP", "FULL_CONTROL");
    private static final String GROUPS = "http://acs.amazonaws.com/groups/global/";

    private final SplittableRandom random;
    private final long seed;

    private PolicyMaker(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    static String line(long seed) {
        return new PolicyMaker(seed).line();
    }

    private String line() {
        var parts = new ArrayList<String>();
        parts.add("\"id\":\"" + seed + "\"");
        parts.add("\"owner_account\":\"" + Vocabulary.OWNER + "\"");
        parts.add("\"bucket\":\"" + Vocabulary.BUCKET + "\"");
        parts.add("\"policy\":" + policy());
        if (chance(15)) {
            parts.add("\"publicAccessBlock\":" + block());
        }
        if (chance(5)) {
            parts.add("\"accountPublicAccessBlock\":" + block());
        }
        if (chance(15)) {
            parts.add("\"acl\":" + acl());
        }
        if (chance(10)) {
            parts.add("\"objectOwnership\":\"" + (chance(50) ? "BucketOwnerEnforced" : "ObjectWriter") + "\"");
        }
        return "{" + String.join(",", parts) + "}";
    }

    private String policy() {
        var statements = new ArrayList<String>();
        // Few grants and many denials make the questions that are hard.
        for (var i = random.nextInt(1, 3); i > 0; i--) {
            statements.add(statement("Allow"));
        }
        for (var i = random.nextInt(0, 4); i > 0; i--) {
            statements.add(statement("Deny"));
        }
        var listed =
                statements.size() == 1 && chance(50) ? statements.get(0) : "[" + String.join(",", statements) + "]";
        var version = chance(90) ? "\"Version\":\"2012-10-17\"," : "";
        return "{" + version + "\"Statement\":" + listed + "}";
    }

    private String statement(String effect) {
        var parts = new ArrayList<String>();
        parts.add("\"Effect\":\"" + effect + "\"");
        var everybody = chance(65);
        var not = !everybody && chance(12);
        parts.add("\"" + (not ? "Not" : "") + "Principal\":"
                + Vocabulary.PRINCIPALS.get(everybody ? random.nextInt(2) : any(16)));
        parts.add("\"" + (chance(8) ? "NotAction" : "Action") + "\":"
                + (chance(40) ? "\"s3:*\"" : some(Vocabulary.ACTIONS)));
        parts.add("\"" + (chance(6) ? "NotResource" : "Resource") + "\":"
                + (chance(50) ? "[\"arn:aws:s3:::lake\",\"arn:aws:s3:::lake/*\"]" : some(Vocabulary.RESOURCES)));
        if (chance(80)) {
            parts.add("\"Condition\":" + conditions());
        }
        return "{" + String.join(",", parts) + "}";
    }

    private String conditions() {
        Map<String, Map<String, String>> operators = new HashMap<>();
        for (var i = random.nextInt(1, 4); i > 0; i--) {
            var theme = pick(themes());
            var operator = operator(theme);
            var values = operator.equals("Null") ? quoted(chance(50) ? "true" : "false") : values(theme, operator);
            operators.computeIfAbsent(operator, _ -> new HashMap<>()).put(spelled(theme.key()), values);
        }
        return object(operators.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> object(entry.getValue()))));
    }

    /** Themes that come together make harder questions, so a policy keeps to few. */
    private List<Theme> themes() {
        var from = (int) (seed % Vocabulary.THEMES.size());
        return List.of(
                Vocabulary.THEMES.get(from),
                Vocabulary.THEMES.get((from * 7 + (int) (seed / 31 % 29)) % Vocabulary.THEMES.size()),
                Vocabulary.THEMES.get(random.nextInt(Vocabulary.THEMES.size())));
    }

    private String operator(Theme theme) {
        if (chance(10)) {
            return "Null";
        }
        if (chance(2)) {
            return "StringEqualz";
        }
        var operator = pick(theme.operators());
        var several = operator.startsWith("For");
        var qualified = !several && chance(8) ? (chance(50) ? "ForAnyValue:" : "ForAllValues:") + operator : operator;
        return chance(12) ? qualified + "IfExists" : qualified;
    }

    private String values(Theme theme, String operator) {
        var variable = theme.operators().contains("StringEquals") && operator.contains("String") && chance(4);
        if (variable) {
            return quoted("${aws:PrincipalTag/x}");
        }
        if (theme.values().contains("true") && chance(20)) {
            return pick(theme.values());
        }
        return some(theme.values());
    }

    private String spelled(String key) {
        return chance(5) ? key.toLowerCase(Locale.ROOT) : chance(3) ? key.toUpperCase(Locale.ROOT) : key;
    }

    private String block() {
        return "{\"PublicAccessBlockConfiguration\":{\"IgnorePublicAcls\":" + chance(50) + ",\"RestrictPublicBuckets\":"
                + chance(50) + "}}";
    }

    private String acl() {
        var grants = new ArrayList<String>();
        for (var i = random.nextInt(1, 4); i > 0; i--) {
            var grantee = switch (random.nextInt(4)) {
                case 0 -> "{\"Type\":\"Group\",\"URI\":\"" + GROUPS + "AllUsers\"}";
                case 1 -> "{\"Type\":\"Group\",\"URI\":\"" + GROUPS + "AuthenticatedUsers\"}";
                case 2 -> "{\"Type\":\"CanonicalUser\",\"ID\":\"79a59df9\"}";
                default -> "{\"Type\":\"CanonicalUser\",\"ID\":\"owner\"}";
            };
            grants.add("{\"Grantee\":" + grantee + ",\"Permission\":\"" + pick(PERMISSIONS) + "\"}");
        }
        return "{\"Owner\":{\"ID\":\"owner\"},\"Grants\":[" + String.join(",", grants) + "]}";
    }

    /** One of them, or a list of two or three. */
    private String some(List<String> words) {
        if (chance(70)) {
            return quoted(pick(words));
        }
        var some = new ArrayList<String>();
        for (var i = random.nextInt(1, 4); i > 0; i--) {
            some.add(quoted(pick(words)));
        }
        return "[" + String.join(",", some) + "]";
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private int any(int bound) {
        return random.nextInt(bound);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
