package dev.headgate.contract.mapping;

/** The type of a column, with the limits that the warehouse has for it. */
public sealed interface ColumnType {

    /** The name without length or precision, as it stands in quarantine reasons. */
    String word();

    /** The type as SQL text. */
    default String sql() {
        return word();
    }

    /** The answer for this type; a new type is a compile error wherever types are told apart. */
    <R> R match(Cases<R> cases);

    /** Whether values are whole numbers. */
    default boolean isWhole() {
        return false;
    }

    /** One answer per type. */
    interface Cases<R> {
        R bigint(Bigint type);

        R integer(Int type);

        R smallint(Smallint type);

        R decimal(Decimal type);

        R real(Real type);

        R bool(Bool type);

        R date(Date type);

        R timestamp(Timestamp type);

        R varchar(Varchar type);
    }

    /** A whole number of 64 bits. */
    record Bigint() implements ColumnType {
        @Override
        public String word() {
            return "bigint";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bigint(this);
        }

        @Override
        public boolean isWhole() {
            return true;
        }
    }

    /** A whole number of 32 bits. */
    record Int() implements ColumnType {
        @Override
        public String word() {
            return "integer";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.integer(this);
        }

        @Override
        public boolean isWhole() {
            return true;
        }
    }

    /** A whole number of 16 bits. */
    record Smallint() implements ColumnType {
        @Override
        public String word() {
            return "smallint";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.smallint(this);
        }

        @Override
        public boolean isWhole() {
            return true;
        }
    }

    /** An exact number with {@code precision} digits (at most 38), {@code scale} of them behind the point. */
    record Decimal(int precision, int scale) implements ColumnType {
        public static final int MOST_DIGITS = 38;
        public static final int MOST_PLACES = 37;

        public Decimal {
            if (precision < 1 || precision > MOST_DIGITS || scale < 0 || scale > Math.min(precision, MOST_PLACES)) {
                throw new IllegalArgumentException(
                        "A decimal has 1 to 38 digits and from 0 up to as many places (at most 37); decimal("
                                + precision + "," + scale + ") does not.");
            }
        }

        @Override
        public String word() {
            return "decimal";
        }

        @Override
        public String sql() {
            return "decimal(" + precision + "," + scale + ")";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decimal(this);
        }
    }

    /** A binary floating-point number of 64 bits. */
    record Real() implements ColumnType {
        @Override
        public String word() {
            return "double";
        }

        @Override
        public String sql() {
            return "double precision";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.real(this);
        }
    }

    /** True or false. */
    record Bool() implements ColumnType {
        @Override
        public String word() {
            return "boolean";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bool(this);
        }
    }

    /** A calendar day. */
    record Date() implements ColumnType {
        @Override
        public String word() {
            return "date";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.date(this);
        }
    }

    /** A moment in UTC, exact to the microsecond. */
    record Timestamp() implements ColumnType {
        @Override
        public String word() {
            return "timestamp";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.timestamp(this);
        }
    }

    /** Text of at most {@code bytes} bytes of UTF-8, because the warehouse counts bytes and not characters. */
    record Varchar(int bytes) implements ColumnType {
        public static final int LONGEST = 65_535;

        public Varchar {
            if (bytes < 1 || bytes > LONGEST) {
                throw new IllegalArgumentException("A varchar has 1 to 65535 bytes; varchar(" + bytes + ") does not.");
            }
        }

        @Override
        public String word() {
            return "varchar";
        }

        @Override
        public String sql() {
            return "varchar(" + bytes + ")";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.varchar(this);
        }
    }
}
