package dev.headgate.sandbox.warehouse.dialect;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** SET, RESET and SHOW: what only Redshift knows is kept in the session under a name that PostgreSQL accepts. */
public final class Settings {

    /** Redshift's own session settings and what they are at first. */
    public static final Map<String, String> OWN = Map.of(
            "query_group", "unset",
            "wlm_query_slot_count", "1",
            "enable_result_cache_for_session", "on",
            "mv_enable_aqmv_for_session", "on",
            "describe_field_name_in_uppercase", "off",
            "enable_case_sensitive_identifier", "off",
            "auto_analyze", "on",
            "analyze_threshold_percent", "10");

    private static final String PREFIX = "headgate.";
    private static final Set<String> TO_DEFAULT = Set.of("default");

    private Settings() {}

    /** The name under which PostgreSQL keeps a setting of Redshift. */
    public static String kept(String name) {
        return PREFIX + name;
    }

    static Plan plan(List<Token> statement) {
        var cursor = new Cursor(statement);
        var verb = cursor.next();
        var scope = cursor.accept("LOCAL") ? "local " : "";
        if (cursor.sees("SESSION") && OWN.containsKey(cursor.peekSecond().name())) {
            cursor.next();
        }
        var name = cursor.peek().name();
        if (!OWN.containsKey(name)) {
            return new Plan.Forward(Cursor.text(statement));
        }
        cursor.next();
        if (verb.is("show")) {
            return new Plan.Forward("select current_setting('" + kept(name) + "') as " + name);
        }
        if (verb.is("reset")) {
            return new Plan.Forward("reset " + kept(name));
        }
        if (!cursor.accept("TO")) {
            cursor.expect("=");
        }
        var value = cursor.next();
        if (TO_DEFAULT.contains(value.name())) {
            return new Plan.Forward("set " + scope + kept(name) + " to default");
        }
        return new Plan.Forward("set " + scope + kept(name) + " to " + Design.literal(value.value()));
    }
}
