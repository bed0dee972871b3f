package dev.headgate.sandbox.warehouse.copy;

import java.util.Locale;

/**
 * A column that a load fills.
 *
 * @param modifier PostgreSQL's type modifier: the length, or precision and scale
 */
record Column(String name, Type type, int modifier, boolean required) {

    /** A column type that COPY can fill. */
    enum Type {
        SMALLINT("int2"),
        INTEGER("int4"),
        BIGINT("int8"),
        REAL("float4"),
        DOUBLE("float8"),
        DECIMAL("numeric"),
        DATE("date"),
        TIMESTAMP("timestamp"),
        TIMESTAMPTZ("timestamptz"),
        BOOLEAN("bool"),
        VARCHAR("varchar"),
        CHAR("bpchar"),
        SUPER("jsonb");

        private final String catalogName;

        Type(String catalogName) {
            this.catalogName = catalogName;
        }

        static Type of(String catalogName) {
            for (var type : values()) {
                if (type.catalogName.equals(catalogName)) {
                    return type;
                }
            }
            throw new IllegalArgumentException(
                    "COPY in the sandbox does not fill columns of type " + catalogName + ".");
        }
    }

    /** The longest value in bytes, which is how Redshift counts. */
    int length() {
        return modifier < 4 ? Integer.MAX_VALUE : modifier - 4;
    }

    int precision() {
        return modifier < 4 ? 38 : (modifier - 4) >> 16 & 0xffff;
    }

    int scale() {
        return modifier < 4 ? 0 : (modifier - 4) & 0x7ff;
    }

    /** The type as a person wrote it. */
    String typeText() {
        return switch (type) {
            case DECIMAL -> "DECIMAL(" + precision() + ", " + scale() + ")";
            case VARCHAR, CHAR -> type + "(" + length() + ")";
            case DOUBLE -> "DOUBLE PRECISION";
            default -> type.name();
        };
    }

    LoadError wrong(String file, long line, int code, String reason) {
        return new LoadError(file, line, name, typeText().toLowerCase(Locale.ROOT), code, reason);
    }

    LoadFailed missing(String file, long line) {
        return wrong(file, line, 1213, "Missing data for not-null field").failed();
    }

    LoadFailed tooLong(String file, long line, int bytes) {
        return wrong(
                        file,
                        line,
                        1204,
                        "String length exceeds DDL length (table: " + length() + " bytes, data: " + bytes + " bytes)")
                .failed();
    }
}
