package dev.headgate.engine.posture;

import java.util.Set;

/** A check while it is being written down, one line a fact. */
final class Draft {

    private final String id;
    private final String title;
    private final Severity severity;
    private Zones zones = Zones.ALL;
    private Mappings mappings = Mappings.NONE;
    private Set<Call> needs = Set.of();
    private Set<Call> also = Set.of();
    private String rule = "";
    private String rationale = "";

    private Draft(String id, String title, Severity severity) {
        this.id = id;
        this.title = title;
        this.severity = severity;
    }

    static Draft check(String id, String title, Severity severity) {
        return new Draft(id, title, severity);
    }

    Draft butLogs() {
        zones = Zones.BUT_LOGS;
        return this;
    }

    Draft maps(Mappings standards) {
        mappings = standards;
        return this;
    }

    /** Without an answer to these nothing can be said. */
    Draft needs(Call... calls) {
        needs = Set.of(calls);
        return this;
    }

    /** These are read too; the rule itself says what is so without them. */
    Draft also(Call... calls) {
        also = Set.of(calls);
        return this;
    }

    Draft passes(String when) {
        rule = when;
        return this;
    }

    Draft because(String why) {
        rationale = why;
        return this;
    }

    /** The last line: what to do, and the rule itself. */
    Check fix(String what, Check.Rule judge) {
        return new Check(
                id, title, severity, zones, mappings, needs, also, new Check.Words(rule, rationale, what), judge);
    }
}
