package dev.headgate.contract.mapping;

import dev.headgate.contract.Excerpt;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads one column of a mapping. */
final class ColumnReader {

    private final Fields fields;

    ColumnReader(Fields fields) {
        this.fields = fields.only("name", "from", "type", "zone", "required", "rounding", "protect");
    }

    /** The column, or nothing when what is wrong leaves no column to speak of. */
    Optional<Column> read() {
        var name = fields.identifier("name");
        var from = fields.parsed(fields.needed("from"), "from", FieldPath::parse);
        var type = fields.parsed(fields.needed("type"), "type", TypeName::parse);
        var rounding = fields.choice("rounding", Rounding.class, Rounding.EXACT);
        var protect = fields.choice("protect", Protection.class, Protection.NONE);
        var zone =
                fields.parsed(fields.text("zone"), "zone", ColumnReader::zone).orElse(ZoneOffset.UTC);
        var required = fields.flag("required");
        type.ifPresent(this::checkSettings);
        type.filter(found -> protect.stored(found).isEmpty()).ifPresent(found -> cannotProtect(protect, found));
        if (name.isEmpty() || from.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Column(name.get(), from.get(), type.get(), zone, required, rounding, protect));
    }

    private void checkSettings(ColumnType type) {
        if (fields.has("rounding") && !(type instanceof ColumnType.Decimal)) {
            fields.problem("rounding", "Only a decimal column is rounded; this one is " + type.sql() + ".");
        }
        var hasZone = type instanceof ColumnType.Date || type instanceof ColumnType.Timestamp;
        if (fields.has("zone") && !hasZone) {
            fields.problem("zone", "Only a date or a timestamp column has a zone; this one is " + type.sql() + ".");
        }
    }

    private void cannotProtect(Protection protect, ColumnType type) {
        fields.problem(
                "protect",
                protect == Protection.MASK
                        ? "Only text can be masked; this column is " + type.sql() + ". Use hash or encrypt."
                        : "A value of " + type.sql()
                                + " can grow beyond the 65535 bytes of a text when it is encrypted.");
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "A zone is a name such as UTC or Europe/Berlin, or an offset such as +01:00; '" + Excerpt.of(name)
                            + "' is not.",
                    e);
        }
    }
}
