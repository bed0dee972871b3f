package dev.headgate.sandbox.warehouse.dialect;

import java.util.List;

/**
 * A parsed COPY from the object store.
 *
 * @param table the target as it was written, perhaps with its schema
 * @param columns the listed columns, or none for all
 * @param manifest whether the address is that of a manifest
 * @param notices what the client should be told about options that have no effect here
 */
public record CopyCommand(
        String table, List<String> columns, Address from, Format format, Options options, List<String> notices) {

    public CopyCommand {
        columns = List.copyOf(columns);
        notices = List.copyOf(notices);
    }

    /** What the files are. */
    public enum Format {
        PARQUET,
        JSON
    }

    /** An object or a prefix of objects. */
    public record Address(String bucket, String key) {

        /** From an {@code s3://} address. */
        public static Address parse(String url) {
            var rest = url.startsWith("s3://") ? url.substring(5) : "";
            var slash = rest.indexOf('/');
            if (slash < 1 || slash == rest.length() - 1) {
                throw Refusal.syntax("COPY reads from 's3://bucket/key'; it was given '" + url + "'.");
            }
            return new Address(rest.substring(0, slash), rest.substring(slash + 1));
        }

        /** The {@code s3://} address. */
        public String url() {
            return "s3://" + bucket + "/" + key;
        }
    }

    /** The switches that change how files are read. */
    public record Options(boolean manifest, boolean gzip, boolean truncateColumns) {}
}
