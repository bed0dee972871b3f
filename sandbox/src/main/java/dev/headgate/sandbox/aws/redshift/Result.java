package dev.headgate.sandbox.aws.redshift;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that a statement gave, in the Data API's notation.
 *
 * @param bytes the size of the values as text
 */
record Result(List<Map<String, Object>> columns, List<List<Map<String, Object>>> rows, long bytes) {

    private static final long LARGEST = 100L << 20;

    Result {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads all rows; refuses more than the Data API would keep. */
    static Result of(ResultSet set) throws SQLException {
        var meta = set.getMetaData();
        var columns = new ArrayList<Map<String, Object>>();
        for (var column = 1; column <= meta.getColumnCount(); column++) {
            columns.add(column(meta, column));
        }
        var rows = new ArrayList<List<Map<String, Object>>>();
        var bytes = 0L;
        while (set.next()) {
            var row = new ArrayList<Map<String, Object>>();
            for (var column = 1; column <= columns.size(); column++) {
                var field = field(set, column, meta.getColumnType(column));
                bytes += String.valueOf(field.values()).length();
                row.add(field);
            }
            rows.add(List.copyOf(row));
            if (bytes > LARGEST) {
                throw new SQLException(
                        "The result is larger than 100 MB, the most that the Data API keeps; ask for less.");
            }
        }
        return new Result(columns, rows, bytes);
    }

    private static Map<String, Object> column(ResultSetMetaData meta, int column) throws SQLException {
        var described = new LinkedHashMap<String, Object>();
        described.put("name", meta.getColumnName(column));
        described.put("label", meta.getColumnLabel(column));
        described.put("typeName", meta.getColumnTypeName(column));
        described.put("precision", meta.getPrecision(column));
        described.put("scale", meta.getScale(column));
        described.put("length", 0);
        described.put("nullable", meta.isNullable(column) == ResultSetMetaData.columnNoNulls ? 0 : 1);
        described.put("isSigned", meta.isSigned(column));
        described.put("isCaseSensitive", meta.isCaseSensitive(column));
        described.put("isCurrency", false);
        described.put("schemaName", "");
        described.put("tableName", "");
        return described;
    }

    private static Map<String, Object> field(ResultSet set, int column, int type) throws SQLException {
        if (set.getObject(column) == null) {
            return Map.of("isNull", true);
        }
        return switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.TINYINT -> Map.of("longValue", set.getLong(column));
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Map.of("doubleValue", set.getDouble(column));
            case Types.BIT, Types.BOOLEAN -> Map.of("booleanValue", set.getBoolean(column));
            default -> Map.of("stringValue", String.valueOf(set.getString(column)));
        };
    }
}
