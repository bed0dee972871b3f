package dev.headgate.engine.posture.custom;

import dev.headgate.contract.Excerpt;
import dev.headgate.contract.document.InvalidDocument;
import dev.headgate.contract.document.Problem;
import dev.headgate.contract.document.YamlDocument;
import dev.headgate.engine.posture.Check;
import dev.headgate.engine.posture.Mappings;
import dev.headgate.engine.posture.Severity;
import dev.headgate.engine.posture.Zones;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads checks of one's own from a file such as {@code security-policies/checks.yaml}. */
public final class CustomChecks {

    private static final Pattern ID = Pattern.compile("X-[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Pattern ZONE = Pattern.compile("[a-z0-9]+");
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 300;
    private static final Set<String> REQUIRED = Set.of("id", "title", "severity", "rationale", "fix", "passes");

    private final YamlDocument document;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private CustomChecks(YamlDocument document) {
        this.document = document;
    }

    /** The checks of the file's text. Throws {@link InvalidDocument} with everything that is wrong in it. */
    public static List<Check> read(String yaml) {
        return new CustomChecks(YamlDocument.parse(yaml)).checks();
    }

    private List<Check> checks() {
        var list = document.tree().path("checks");
        if (!list.isArray() || document.tree().size() != 1) {
            problem("", "The file holds one list, 'checks', and nothing else.");
        }
        var checks = new ArrayList<Check>();
        for (var i = 0; i < list.size(); i++) {
            check("/checks/" + i, list.path(i)).ifPresent(checks::add);
        }
        if (!problems.isEmpty()) {
            throw new InvalidDocument(problems);
        }
        return List.copyOf(checks);
    }

    private Optional<Check> check(String at, JsonNode entry) {
        var before = problems.size();
        var id = id(at, entry);
        var title = text(at, entry, "title", LONGEST_TITLE);
        var severity = severity(at, text(at, entry, "severity", LONGEST_TITLE));
        var words = new Check.Words(
                text(at, entry, "passes", Integer.MAX_VALUE),
                text(at, entry, "rationale", LONGEST_TEXT),
                text(at, entry, "fix", LONGEST_TEXT));
        var zones = zones(at, entry.path("zones"));
        var rule = expression(at, words.rule());
        nothingElse(at, entry);
        if (problems.size() > before || severity.isEmpty() || rule.isEmpty()) {
            return Optional.empty();
        }
        var calls = rule.get().calls().collect(Collectors.toSet());
        return Optional.of(new Check(
                id, title, severity.get(), zones, Mappings.NONE, Set.of(), calls, words, new CustomRule(rule.get())));
    }

    private String id(String at, JsonNode entry) {
        var id = text(at, entry, "id", LONGEST_ID);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problem(
                    at + "/id",
                    "An id is X- and capital letters, digits and hyphens, such as X-OWNER-TAG; '" + Excerpt.of(id)
                            + "' is not.");
        } else if (!id.isEmpty() && !ids.add(id)) {
            problem(at + "/id", "Another check is called " + id + " already.");
        }
        return id;
    }

    private Optional<Severity> severity(String at, String name) {
        var found = Arrays.stream(Severity.values())
                .filter(severity -> severity.name().toLowerCase(Locale.ROOT).equals(name))
                .findAny();
        if (found.isEmpty() && !name.isEmpty()) {
            problem(
                    at + "/severity",
                    "A severity is informational, low, medium, high or critical; '" + Excerpt.of(name) + "' is not.");
        }
        return found;
    }

    private Zones zones(String at, JsonNode list) {
        var zones = new ArrayList<String>();
        for (var zone : list) {
            zones.add(zone.asString(""));
        }
        var isList = list.isArray() && !list.isEmpty() || list.isMissingNode();
        if (!isList || !zones.stream().allMatch(ZONE.asMatchPredicate())) {
            problem(at + "/zones", "Zones are a list of names such as raw and curated; leave it out for every bucket.");
        }
        return Zones.only(zones);
    }

    private Optional<Expression> expression(String at, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExpressionParser(text).parse());
        } catch (IllegalArgumentException e) {
            problem(at + "/passes", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void nothingElse(String at, JsonNode entry) {
        for (var member : entry.properties()) {
            if (!REQUIRED.contains(member.getKey()) && !member.getKey().equals("zones")) {
                problem(
                        at + "/" + member.getKey(),
                        "A check has id, title, severity, zones, rationale, fix and passes, but no '"
                                + Excerpt.of(member.getKey()) + "'.");
            }
        }
    }

    private String text(String at, JsonNode entry, String name, int longest) {
        var text = entry.path(name).isString() ? entry.path(name).asString().strip() : "";
        if (text.isEmpty()) {
            problem(at + "/" + name, "A check needs '" + name + "', as text.");
        } else if (text.length() > longest) {
            problem(
                    at + "/" + name,
                    "'" + name + "' has at most " + longest + " characters; this has " + text.length() + ".");
        }
        return text;
    }

    private void problem(String pointer, String message) {
        problems.add(document.problem(pointer, message));
    }
}
