package dev.headgate.console.sources.text;

import dev.headgate.console.sources.text.Field.Kind;
import java.util.List;

/** The fields of the two documents, in the order in which a form shows them. */
public final class Fields {

    public static final Field URL_BASE = new Field(
            "Address",
            "/retriever/requester/url_base",
            Kind.TEXT,
            "Where every request begins: https://api.example.com/v1");
    public static final Field PATH =
            new Field("Path", "/retriever/requester/path", Kind.TEXT, "What comes after it: /sales");
    public static final Field NAME = new Field(
            "Name", "/name", Kind.TEXT, "Letters, digits, dots, dashes, underscores; part of the names of its files.");
    public static final Field FIELD_PATH = new Field(
            "Records lie in",
            "/retriever/record_selector/extractor/field_path",
            Kind.WORDS,
            "Field names with commas; empty when the answer itself is the list.");
    public static final Field PRIMARY_KEY =
            new Field("Key", "/primary_key", Kind.WORDS, "The fields that tell records apart.");

    private Fields() {}

    /** What one stream asks for, below its pointer. */
    public static List<Field> stream() {
        return List.of(
                NAME,
                URL_BASE,
                PATH,
                new Field(
                        "Parameters", "/retriever/requester/request_parameters", Kind.PAIRS, "One name=value a line."),
                new Field(
                        "Headers",
                        "/retriever/requester/request_headers",
                        Kind.PAIRS,
                        "One name=value a line, no secrets."),
                FIELD_PATH,
                PRIMARY_KEY);
    }

    /** How a stream is cut into windows of time, below its pointer. */
    public static List<Field> window() {
        var at = "/incremental_sync";
        return List.of(
                new Field("Time of a record", at + "/cursor_field", Kind.TEXT, "The field that holds it."),
                new Field("Begins", at + "/start_datetime", Kind.TEXT, "The first moment, in the format below."),
                new Field("Ends", at + "/end_datetime", Kind.TEXT, "Empty for the time of the run."),
                new Field("Window", at + "/step", Kind.TEXT, "How long one is: P1D, PT1H"),
                new Field(
                        "Smallest step",
                        at + "/cursor_granularity",
                        Kind.TEXT,
                        "By which one ends before the next begins: P1D, PT1S"),
                new Field("Format", at + "/datetime_format", Kind.TEXT, "As the API takes it: %Y-%m-%d"),
                new Field("Parameter of the begin", at + "/start_time_option/field_name", Kind.TEXT, "such as from"),
                new Field("Parameter of the end", at + "/end_time_option/field_name", Kind.TEXT, "such as to"));
    }

    /** What holds for the whole source. */
    public static List<Field> source() {
        var at = "/x-headgate";
        return List.of(
                new Field("Table", at + "/mapping", Kind.TEXT, "The warehouse table that the records load."),
                new Field("Hosts", at + "/hosts", Kind.WORDS, "The only hosts that the source may reach."),
                new Field("Requests", at + "/rate/requests", Kind.NUMBER, "At most so many ..."),
                new Field("per", at + "/rate/per", Kind.TEXT, "... in this time: 1s, 1m"),
                new Field("Timeout", at + "/request_timeout", Kind.TEXT, "How long one request may take: 15s"),
                new Field("When the shape changes", at + "/on_drift", Kind.TEXT, "accept, quarantine or stop"));
    }

    /** What holds for the whole table. */
    public static List<Field> table() {
        return List.of(
                new Field("Key", "/key", Kind.WORDS, "The columns that tell rows apart."),
                new Field("Newest by", "/latest_by", Kind.TEXT, "Which of two rows with one key wins: the greater."),
                new Field("Partition", "/partition/column", Kind.TEXT, "A required date or whole-number column."),
                new Field("Folder", "/partition/as", Kind.TEXT, "The name of the partition's folders."),
                new Field("Load", "/load", Kind.TEXT, "append, merge or snapshot"),
                new Field("Version", "/version", Kind.NUMBER, "Each saved version has a number of its own."));
    }

    /** One column, below its pointer. */
    public static List<Field> column() {
        return List.of(
                new Field("Column", "/name", Kind.TEXT, ""),
                new Field("From", "/from", Kind.TEXT, "$.field.field"),
                new Field(
                        "Type", "/type", Kind.TEXT, "bigint, decimal(18,2), date, timestamp, boolean, varchar(50) ..."),
                new Field("Required", "/required", Kind.SWITCH, ""));
    }

    /** One rule, below its pointer. */
    public static List<Field> rule() {
        return List.of(
                new Field("Keep", "/keep", Kind.TEXT, "amount > 0"),
                new Field("Otherwise", "/reason", Kind.TEXT, "amount_not_positive"));
    }
}
