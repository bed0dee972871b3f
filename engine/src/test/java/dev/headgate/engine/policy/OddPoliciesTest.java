package dev.headgate.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.engine.policy.line.QuestionLine;
import dev.headgate.engine.policy.line.VerdictLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever a line holds, it gets a verdict or a sentence that says what is wrong with it. */
class OddPoliciesTest {

    private static final long SEED = 20_261_123;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PolicyJudge judge = new PolicyJudge();
    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void a_vector_with_letters_changed_lost_or_doubled_gets_an_answer() {
        var vectors = Vectors.all();
        System.out.println("Broken lines from seed " + SEED);
        for (var i = 0; i < 20_000; i++) {
            answer(broken(vectors.get(random.nextInt(vectors.size())).line()));
        }
    }

    @Test
    void a_line_cut_anywhere_gets_an_answer() {
        for (var vector : Vectors.all().subList(0, 40)) {
            for (var end = 0; end < vector.line().length(); end += 3) {
                answer(vector.line().substring(0, end));
            }
        }
    }

    @Test
    void twenty_kilobytes_of_conditions_are_judged_in_time() {
        var operators = new ArrayList<String>();
        for (var operator :
                List.of("StringLike", "StringNotLike", "ArnLike", "ForAnyValue:StringLike", "StringLikeIfExists")) {
            operators.add("\"" + operator + "\":{" + keys(12) + "}");
        }
        var line = denied("\"Condition\":{" + String.join(",", operators) + "}");

        assertThat(line).hasSizeGreaterThan(20_000);
        assertJudgedInTime(line);
    }

    @Test
    void a_hundred_denials_with_wildcards_are_judged_in_time() {
        var statements = new ArrayList<String>();
        for (var i = 0; i < 100; i++) {
            statements.add(
                    "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::lake/*"
                            + i
                            + "*x*" + i + "*\",\"Condition\":{\"StringLike\":{\"aws:UserAgent\":\"*" + i + "*a*b*" + i
                            + "\"},"
                            + "\"StringNotLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:role/*" + i + "*\"}}}");
        }
        statements.add("{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"*\"}");

        assertJudgedInTime(line("{\"Statement\":[" + String.join(",", statements) + "]}"));
    }

    @Test
    void a_thousand_accounts_are_judged_in_time() {
        var accounts = new ArrayList<String>();
        for (var i = 0; i < 1_000; i++) {
            accounts.add("\"" + (100_000_000_000L + i) + "\"");
        }
        var list = "[" + String.join(",", accounts) + "]";
        var grant =
                "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":" + list + "},\"Action\":\"s3:Get*\",\"Resource\":\"*\"}";
        var denial = "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"*\",\"Condition\":"
                + "{\"StringNotEquals\":{\"aws:PrincipalAccount\":" + list + "}}}";

        var answer = assertJudgedInTime(line("{\"Statement\":[" + grant + "," + denial + "]}"));

        assertThat(answer).contains("100000000999");
    }

    @Test
    void nesting_without_end_is_refused_in_words() {
        var deep = "{\"a\":".repeat(100_000);

        assertThat(answer(line("{\"Statement\":" + deep))).contains("\"error\":\"");
        assertThat(answer("[".repeat(100_000))).contains("\"error\":\"");
    }

    @Test
    void a_key_twice_is_refused_wherever_it_stands() {
        var policy = "{\"Statement\":[],\"Statement\":[]}";

        assertThat(answer(line(policy))).contains("\"error\":\"", "Statement");
        assertThat(answer("{\"bucket\":\"a\",\"bucket\":\"b\"}")).contains("\"error\":\"", "bucket");
    }

    @Test
    void operators_and_keys_that_nobody_knows_and_letters_of_any_script_are_judged() {
        for (var odd : List.of(
                "",
                " ",
                "\\u0000",
                "𝒜𝓌𝓈:SourceIp",
                "aws:",
                ":",
                "ForAnyValue:",
                "null",
                "公開",
                "\\ud800",
                "İ",
                "a".repeat(9_000))) {
            answer(denied("\"Condition\":{\"" + odd + "\":{\"" + odd + "\":[\"" + odd + "\",7,true,1e999]}}"));
            answer(line("{\"Statement\":{\"Sid\":\"" + odd + "\",\"Effect\":\"Allow\",\"Principal\":{\"" + odd + "\":\""
                    + odd + "\"},\"Action\":\"" + odd + "\",\"Resource\":\"" + odd + "\"}}"));
        }
    }

    @Test
    void numbers_dates_and_addresses_that_are_none_are_judged() {
        for (var operator : List.of(
                "NumericLessThan", "DateGreaterThan", "IpAddress", "NotIpAddress", "Bool", "Null", "BinaryEquals")) {
            for (var value : List.of(
                    "",
                    "x",
                    "NaN",
                    "1e999",
                    "999.1.1.1/8",
                    "10.0.0.0/99",
                    "::/129",
                    "2026-13-45",
                    "99999999999999999999")) {
                answer(denied("\"Condition\":{\"" + operator + "\":{\"aws:SourceIp\":\"" + value + "\"}}"));
            }
        }
    }

    private String assertJudgedInTime(String line) {
        var from = System.nanoTime();

        var answer = answer(line);

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(PATIENCE);
        assertThat(answer).doesNotContain("\"error\"");
        return answer;
    }

    /** What the command line would write; anything but {@link InvalidPolicy} fails the test. */
    private String answer(String line) {
        try {
            return VerdictLine.of(QuestionLine.id(line), judge.judge(QuestionLine.read(line)));
        } catch (InvalidPolicy e) {
            assertThat(e.getMessage()).isNotBlank();
            return VerdictLine.error(Optional.empty(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("No answer to " + line.substring(0, Math.min(line.length(), 2_000)), e);
        }
    }

    private String broken(String line) {
        var text = new StringBuilder(line);
        for (var i = random.nextInt(1, 4); i > 0; i--) {
            var at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, text.charAt(at));
                case 2 -> text.setCharAt(at, (char) random.nextInt(32, 0x2FFF));
                default -> text.setCharAt(at, "{}[],:\"\\*?$0".charAt(random.nextInt(12)));
            }
        }
        return text.toString();
    }

    private static String keys(int count) {
        var keys = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            keys.add(String.format(
                    Locale.ROOT, "\"aws:PrincipalTag/t%d\":[\"%s*\",\"*%s?\"]", i, "ab".repeat(90), "*c".repeat(60)));
        }
        return String.join(",", keys);
    }

    private static String denied(String condition) {
        return line("{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"*\"},"
                + "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"*\"," + condition
                + "}]}");
    }

    private static String line(String policy) {
        return "{\"id\":\"1\",\"owner_account\":\"111122223333\",\"bucket\":\"lake\",\"policy\":" + policy + "}";
    }
}
