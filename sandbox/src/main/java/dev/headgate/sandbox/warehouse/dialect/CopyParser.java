package dev.headgate.sandbox.warehouse.dialect;

import dev.headgate.sandbox.warehouse.dialect.CopyCommand.Address;
import dev.headgate.sandbox.warehouse.dialect.CopyCommand.Format;
import dev.headgate.sandbox.warehouse.dialect.CopyCommand.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a COPY statement of Redshift. */
final class CopyParser {

    private static final Set<String> WITH_VALUE = Set.of("region", "dateformat", "timeformat", "comprows", "readratio");
    private static final Set<String> WITHOUT_EFFECT = Set.of("compupdate", "statupdate");
    private static final Set<String> SWITCH_VALUES = Set.of("on", "off", "true", "false", "preset");

    private final Cursor cursor;
    private final List<String> notices = new ArrayList<>();
    private @Nullable Format format;
    private boolean authorised;
    private boolean manifest;
    private boolean gzip;
    private boolean truncate;

    private CopyParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The command of a statement whose first word, COPY, has been read. */
    static CopyCommand parse(Cursor cursor) {
        return new CopyParser(cursor).command();
    }

    private CopyCommand command() {
        var table = cursor.qualifiedName();
        List<String> columns = cursor.sees("(") ? cursor.names() : List.of();
        cursor.expect("FROM");
        var from = Address.parse(cursor.string());
        while (!cursor.atEnd()) {
            option();
        }
        if (!authorised) {
            throw Refusal.syntax("COPY needs credentials: add IAM_ROLE '<arn>' or IAM_ROLE default.");
        }
        if (format == null) {
            throw Refusal.notSimulated("COPY of delimited text is not simulated: use FORMAT AS PARQUET or JSON 'auto'");
        }
        return new CopyCommand(table, columns, from, format, new Options(manifest, gzip, truncate), notices);
    }

    private void option() {
        var word = cursor.name();
        switch (word.name()) {
            case "iam_role" -> authorise();
            case "credentials" -> credentials();
            case "with" -> {}
            case "format" -> {
                cursor.accept("AS");
                format(cursor.name());
            }
            case "parquet", "json" -> format(word);
            case "manifest" -> manifest = true;
            case "gzip" -> gzip = true;
            case "truncatecolumns" -> truncate = true;
            case "noload", "maxerror", "fillrecord", "serializetojson", "bzip2", "zstd", "lzop" ->
                throw Refusal.notSimulated("COPY's option " + word.text() + " is not simulated");
            default -> harmless(word);
        }
    }

    private void authorise() {
        authorised = true;
        if (!cursor.accept("DEFAULT") && !cursor.string().startsWith("arn:")) {
            throw Refusal.syntax("IAM_ROLE is followed by a role's ARN in quotes, or by default.");
        }
    }

    private void credentials() {
        cursor.accept("AS");
        cursor.string();
        authorised = true;
    }

    private void format(Token word) {
        format = switch (word.name()) {
            case "parquet" -> Format.PARQUET;
            case "json" -> json();
            default -> throw Refusal.notSimulated("COPY's format " + word.text() + " is not simulated");
        };
    }

    private Format json() {
        cursor.accept("AS");
        var how = cursor.string();
        if (!how.startsWith("auto")) {
            throw Refusal.notSimulated("COPY of JSON by a JSONPaths file is not simulated: use JSON 'auto'");
        }
        return Format.JSON;
    }

    private void harmless(Token word) {
        if (WITH_VALUE.contains(word.name())) {
            cursor.accept("AS");
            cursor.next();
        } else if (WITHOUT_EFFECT.contains(word.name())) {
            if (SWITCH_VALUES.contains(cursor.peek().text().toLowerCase(Locale.ROOT))) {
                cursor.next();
            }
            notices.add(word.text() + " has no effect in the sandbox: its tables are not compressed.");
        } else {
            throw Refusal.syntax("syntax error at or near \"" + word.text() + "\" in COPY");
        }
    }
}
