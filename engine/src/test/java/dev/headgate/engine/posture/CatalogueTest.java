package dev.headgate.engine.posture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headgate.engine.posture.BucketSnapshot.Fate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CatalogueTest {

    static final List<Case> CASES = Case.all(resource("/posture/checks.yaml"));
    static final List<Check> CHECKS = Catalogue.all();

    private static final Answer DENIED = new Answer.Denied("Refused with 403 AccessDenied.");
    private static final Answer FAILED = new Answer.Failed("Answered 500 again and again.");

    @ParameterizedTest
    @FieldSource("CASES")
    void a_check_comes_to_what_its_case_says(Case one) {
        var outcome = one.outcome();

        assertThat(outcome.status()).as(outcome.sentence()).isEqualTo(one.is());
        assertThat(outcome.sentence())
                .contains(one.says().path("sentence").asString(""))
                .endsWith(".");
        assertThat(Call.named(firstPart(outcome.path()))).as(outcome.path()).isPresent();
    }

    @ParameterizedTest
    @FieldSource("CHECKS")
    void a_check_that_may_not_ask_is_unknown_and_never_a_pass(Check check) {
        for (var call : check.needs()) {
            var denied = passing(check).outcomeWith(call, DENIED);

            assertThat(denied.status()).as(call.api()).isEqualTo(Status.UNKNOWN);
            assertThat(denied.sentence()).contains(call.permission());
            assertThat(passing(check).outcomeWith(call, new Answer.NotAsked()).status())
                    .isEqualTo(Status.UNKNOWN);
        }
    }

    @ParameterizedTest
    @FieldSource("CHECKS")
    void a_check_whose_call_failed_is_an_error(Check check) {
        for (var call : check.needs()) {
            assertThat(passing(check).outcomeWith(call, FAILED).status())
                    .as(call.api())
                    .isEqualTo(Status.ERROR);
        }
    }

    @ParameterizedTest
    @FieldSource("CHECKS")
    void no_check_applies_to_a_bucket_that_was_deleted_meanwhile(Check check) {
        assertThat(passing(check)
                        .outcomeOf("lake-prod-raw-111122223333", Fate.DELETED)
                        .status())
                .isEqualTo(Status.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @FieldSource("CHECKS")
    void what_the_delivery_of_logs_cannot_bear_does_not_apply_to_the_log_bucket(Check check) {
        var exempt = Set.of("S3-15", "S3-16", "S3-17", "S3-18", "S3-21", "S3-22");

        var outcome = failing(check).outcomeOf("lake-prod-logs-111122223333", Fate.PRESENT);

        if (exempt.contains(check.id())) {
            assertThat(outcome.status()).isEqualTo(Status.NOT_APPLICABLE);
        } else {
            assertThat(check.zones()).isEqualTo(Zones.ALL);
        }
    }

    @ParameterizedTest
    @FieldSource("CHECKS")
    void every_check_says_what_why_and_how(Check check) {
        assertThat(check.title()).isNotBlank();
        assertThat(Stream.of(
                        check.words().rule(),
                        check.words().rationale(),
                        check.words().fix()))
                .allMatch(text -> text.endsWith("."));
        assertThat(check.needs().isEmpty() && check.also().isEmpty()).isFalse();
    }

    @Test
    void the_ids_run_from_1_to_41() {
        assertThat(CHECKS)
                .extracting(Check::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 41)
                        .mapToObj("S3-%02d"::formatted)
                        .toList());
    }

    @Test
    void every_check_has_a_case_that_passes_and_one_that_fails() {
        for (var status : List.of(Status.PASS, Status.FAIL)) {
            assertThat(CASES.stream()
                            .filter(one -> one.is() == status)
                            .map(one -> one.check().id())
                            .collect(Collectors.toSet()))
                    .hasSize(CHECKS.size());
        }
    }

    @Test
    void a_rule_that_breaks_is_its_own_error_only() {
        var broken = new Check(
                "S3-99",
                "breaks",
                Severity.LOW,
                Zones.ALL,
                Mappings.NONE,
                Set.of(),
                Set.of(),
                new Check.Words("", "", ""),
                _ -> {
                    throw new IllegalStateException("on purpose");
                });
        var other = CASES.getFirst();

        assertThat(new Case(broken, 1, Status.ERROR, other.says()).outcome().status())
                .isEqualTo(Status.ERROR);
        assertThat(other.outcome().status()).isEqualTo(other.is());
    }

    @Test
    void a_bucket_takes_at_most_18_calls() {
        assertThat(Posture.general(CHECKS).calls().stream().filter(call -> call.scope() == Call.Scope.BUCKET))
                .hasSizeLessThanOrEqualTo(18);
    }

    private static Case passing(Check check) {
        return first(check, Status.PASS);
    }

    private static Case failing(Check check) {
        return first(check, Status.FAIL);
    }

    private static Case first(Check check, Status status) {
        return CASES.stream()
                .filter(one -> one.check().equals(check) && one.is() == status)
                .findFirst()
                .orElseThrow();
    }

    private static String firstPart(String path) {
        var dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    static String resource(String name) {
        try (var in = Objects.requireNonNull(CatalogueTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
