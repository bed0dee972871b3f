package dev.headgate.sandbox.aws.redshift;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;

/** A statement with the Data API's {@code :name} parameters filled in by the driver, never by pasting text. */
final class Parameters implements AutoCloseable {

    /** Quoted text, comments and casts come first, so that a colon within them is not taken for a parameter. */
    private static final Pattern NAMES = Pattern.compile(
            "'(?:[^']|'')*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/|::|:([A-Za-z_][A-Za-z0-9_]*)", Pattern.DOTALL);

    private final Statement statement;
    private final String sql;

    private Parameters(Statement statement, String sql) {
        this.statement = statement;
        this.sql = sql;
    }

    static Parameters prepare(Connection connection, String sql, Map<String, String> values) throws SQLException {
        if (values.isEmpty()) {
            return new Parameters(connection.createStatement(), sql);
        }
        var order = new ArrayList<String>();
        var text = NAMES.matcher(sql).replaceAll(match -> {
            var name = match.group(1);
            if (name == null) {
                return java.util.regex.Matcher.quoteReplacement(match.group());
            }
            order.add(name);
            return "?";
        });
        var prepared = connection.prepareStatement(text);
        for (var index = 0; index < order.size(); index++) {
            var value = values.get(order.get(index));
            if (value == null) {
                throw new SQLException("Parameters list contains no value for :" + order.get(index) + ".");
            }
            prepared.setObject(index + 1, value, Types.OTHER);
        }
        return new Parameters(prepared, text);
    }

    Statement statement() {
        return statement;
    }

    /** Whether it gives rows. */
    boolean execute() throws SQLException {
        return statement instanceof PreparedStatement prepared ? prepared.execute() : statement.execute(sql);
    }

    ResultSet results() throws SQLException {
        return statement.getResultSet();
    }

    long changed() throws SQLException {
        return statement.getUpdateCount();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
