package dev.headgate.sandbox.warehouse.copy;

/**
 * Why a load failed, as Redshift's load error views tell it.
 *
 * @param file the {@code s3://} address of the file, or of the manifest
 * @param line the row in the file, from 1, or 0 when the whole file is meant
 * @param column the column, or empty
 * @param type the column's type, or empty
 * @param code the number that Redshift gives this kind of error
 */
public record LoadError(String file, long line, String column, String type, int code, String reason) {

    /** An error of a whole file. */
    static LoadError ofFile(String file, String reason) {
        return new LoadError(file, 0, "", "", 1206, reason);
    }

    /** The sentence for the client. */
    String sentence(String table) {
        var where = (column.isEmpty() ? "" : ", column " + column) + (line == 0 ? "" : ", row " + line);
        return "Load into table '" + table + "' failed: " + reason + where + ", file " + file
                + ". Check 'sys_load_error_detail' system table for details.";
    }

    /** As an exception. */
    LoadFailed failed() {
        return new LoadFailed(this);
    }
}
