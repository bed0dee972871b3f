package dev.headgate.sandbox.warehouse.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Function calls that PostgreSQL spells differently or does not know. */
final class Functions {

    private static final Set<String> SHIMMED = Set.of(
            "getdate",
            "pg_get_late_binding_view_cols",
            "convert_timezone",
            "version",
            "last_day",
            "add_months",
            "json_extract_path_text",
            "dateadd",
            "datediff");

    private static final Set<String> RESPELLED = Set.of(
            "nvl",
            "regexp_replace",
            "charindex",
            "isnull",
            "nvl2",
            "decode",
            "len",
            "date_add",
            "date_diff",
            "date_part",
            "listagg",
            "convert",
            "varchar",
            "nvarchar");

    private Functions() {}

    static boolean rewrites(String name) {
        return SHIMMED.contains(name) || RESPELLED.contains(name);
    }

    static String call(String name, List<String> arguments, String order) {
        return switch (name) {
            case "nvl", "isnull" -> written("coalesce", arguments);
            case "len" -> written("length", arguments);
            case "nvl2" -> nvl2(arguments);
            case "decode" -> decode(arguments);
            case "dateadd", "date_add" -> shim("dateadd", quoted(arguments));
            case "datediff", "date_diff" -> shim("datediff", quoted(arguments));
            case "date_part" -> written("date_part", quoted(arguments));
            case "charindex" -> written("strpos", arguments.reversed());
            case "regexp_replace" -> regexpReplace(arguments);
            case "listagg" -> listagg(arguments, order);
            case "convert" -> convert(arguments);
            case "varchar", "nvarchar" ->
                written(
                        "varchar",
                        arguments.equals(List.of("max")) || arguments.equals(List.of("MAX"))
                                ? List.of("65535")
                                : arguments);
            default -> shim(name, arguments);
        };
    }

    private static String shim(String name, List<String> arguments) {
        return written(Shims.SCHEMA + "." + name, arguments);
    }

    private static String written(String name, List<String> arguments) {
        return name + "(" + String.join(", ", arguments) + ")";
    }

    /** Redshift takes the part of a date as a bare word. */
    private static List<String> quoted(List<String> arguments) {
        if (arguments.size() < 2 || !arguments.getFirst().matches("[A-Za-z_]+")) {
            return arguments;
        }
        var changed = new ArrayList<>(arguments);
        changed.set(0, "'" + arguments.getFirst() + "'");
        return changed;
    }

    private static String nvl2(List<String> arguments) {
        if (arguments.size() != 3) {
            throw Refusal.syntax("NVL2 takes three arguments.");
        }
        return "(case when (" + arguments.get(0) + ") is not null then " + arguments.get(1) + " else "
                + arguments.get(2) + " end)";
    }

    /** Two arguments are PostgreSQL's decode of encoded bytes, which Redshift does not have; let PostgreSQL judge. */
    private static String decode(List<String> arguments) {
        if (arguments.size() < 3) {
            return written("decode", arguments);
        }
        var cases = new StringBuilder("(case");
        var i = 1;
        for (; i + 1 < arguments.size(); i += 2) {
            cases.append(" when (")
                    .append(arguments.getFirst())
                    .append(") is not distinct from (")
                    .append(arguments.get(i))
                    .append(") then ")
                    .append(arguments.get(i + 1));
        }
        if (i < arguments.size()) {
            cases.append(" else ").append(arguments.get(i));
        }
        return cases.append(" end)").toString();
    }

    /** Redshift replaces every match, and removes it when no replacement is given. */
    private static String regexpReplace(List<String> arguments) {
        return switch (arguments.size()) {
            case 2 -> written("regexp_replace", List.of(arguments.get(0), arguments.get(1), "''", "'g'"));
            case 3 -> written("regexp_replace", List.of(arguments.get(0), arguments.get(1), arguments.get(2), "'g'"));
            default -> written("regexp_replace", arguments);
        };
    }

    private static String listagg(List<String> arguments, String order) {
        var first = arguments.getFirst();
        var isDistinct = first.regionMatches(true, 0, "distinct ", 0, 9);
        var value = isDistinct ? first.substring(9) : first;
        var separator = arguments.size() > 1 ? arguments.get(1) : "''";
        return "string_agg(" + (isDistinct ? "distinct " : "") + "(" + value + ")::text, " + separator + order + ")";
    }

    private static String convert(List<String> arguments) {
        return arguments.size() == 2
                ? "cast(" + arguments.get(1) + " as " + arguments.get(0) + ")"
                : written("convert", arguments);
    }
}
