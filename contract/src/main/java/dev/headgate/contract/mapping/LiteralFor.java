package dev.headgate.contract.mapping;

import dev.headgate.contract.expression.Grammar;
import dev.headgate.contract.expression.Token;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Reads a word of a rule expression as a constant that its column compares with. */
final class LiteralFor implements ColumnType.Cases<Literal> {

    private final Token token;
    private final Column column;

    LiteralFor(Token token, Column column) {
        this.token = token;
        this.column = column;
    }

    @Override
    public Literal bigint(ColumnType.Bigint type) {
        return number();
    }

    @Override
    public Literal integer(ColumnType.Int type) {
        return number();
    }

    @Override
    public Literal smallint(ColumnType.Smallint type) {
        return number();
    }

    @Override
    public Literal decimal(ColumnType.Decimal type) {
        return number();
    }

    @Override
    public Literal real(ColumnType.Real type) {
        return number();
    }

    @Override
    public Literal bool(ColumnType.Bool type) {
        if (!token.isWord("true") && !token.isWord("false")) {
            throw expected("true or false");
        }
        return new Literal.Bool(token.isWord("true"));
    }

    @Override
    public Literal date(ColumnType.Date type) {
        try {
            return new Literal.Day(LocalDate.parse(quoted("a day such as '2026-03-01'")));
        } catch (DateTimeException e) {
            throw expected("a day such as '2026-03-01'");
        }
    }

    @Override
    public Literal timestamp(ColumnType.Timestamp type) {
        var text = quoted("a moment such as '2026-03-01T12:00:00Z'");
        try {
            return new Literal.Moment(moment(text));
        } catch (DateTimeException e) {
            throw expected("a moment such as '2026-03-01T12:00:00Z'");
        }
    }

    @Override
    public Literal varchar(ColumnType.Varchar type) {
        return new Literal.Text(quoted("quoted text"));
    }

    private Instant moment(String text) {
        var hasOffset = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
        return hasOffset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(column.zone()).toInstant();
    }

    private Literal number() {
        if (token.kind() != Token.Kind.NUMBER) {
            throw expected("a number");
        }
        return new Literal.Quantity(new BigDecimal(token.text()));
    }

    private String quoted(String what) {
        if (token.kind() != Token.Kind.TEXT) {
            throw expected(what);
        }
        return token.text();
    }

    private IllegalArgumentException expected(String what) {
        return Grammar.refused(
                token.at(),
                "'" + column.name() + "' is " + column.type().sql() + " and is compared with " + what + ", not "
                        + token.described());
    }
}
