package dev.headgate.sandbox.warehouse.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** CREATE and ALTER USER or GROUP: the same in PostgreSQL except for the words of the options. */
final class People {

    private static final String WATCHER = "syslog access unrestricted";

    private People() {}

    static Plan plan(List<Token> statement) {
        var cursor = new Cursor(statement);
        var verb = cursor.next().text().toLowerCase(Locale.ROOT);
        var kind = cursor.next().text().toLowerCase(Locale.ROOT);
        var name = cursor.name().text();
        if (kind.equals("group")) {
            return new Plan.Forward(Cursor.text(statement));
        }
        var options = new ArrayList<String>();
        while (!cursor.atEnd()) {
            option(cursor, options);
        }
        var isWatcher = options.remove(WATCHER);
        var sql = verb + " " + kind + " " + name + " " + String.join(" ", options);
        // Whoever may see everybody's queries in Redshift may do so here.
        return isWatcher
                ? new Plan.Several(List.of(sql, "grant pg_monitor to " + name), verb.toUpperCase(Locale.ROOT) + " USER")
                : new Plan.Forward(sql);
    }

    private static void option(Cursor cursor, List<String> options) {
        if (cursor.accept("PASSWORD")) {
            options.add("password " + (cursor.accept("DISABLE") ? "null" : Design.literal(cursor.string())));
        } else if (cursor.accept("CREATEUSER")) {
            options.add("superuser");
        } else if (cursor.accept("NOCREATEUSER")) {
            options.add("nosuperuser");
        } else if (cursor.accept("SYSLOG", "ACCESS", "UNRESTRICTED")) {
            options.add(WATCHER);
        } else if (cursor.accept("SYSLOG", "ACCESS") || cursor.accept("SESSION", "TIMEOUT")) {
            cursor.next();
        } else {
            options.add(cursor.next().text());
        }
    }
}
