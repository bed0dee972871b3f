package dev.headgate.contract.mapping;

/** How many bytes the values of a type have at most when they are written as text that the warehouse casts back. */
final class LongestText implements ColumnType.Cases<Integer> {

    private static final int SIGN_AND_POINT_AND_ZERO = 3;

    @Override
    public Integer bigint(ColumnType.Bigint type) {
        return String.valueOf(Long.MIN_VALUE).length();
    }

    @Override
    public Integer integer(ColumnType.Int type) {
        return String.valueOf(Integer.MIN_VALUE).length();
    }

    @Override
    public Integer smallint(ColumnType.Smallint type) {
        return String.valueOf(Short.MIN_VALUE).length();
    }

    @Override
    public Integer decimal(ColumnType.Decimal type) {
        return type.precision() + SIGN_AND_POINT_AND_ZERO;
    }

    @Override
    public Integer real(ColumnType.Real type) {
        return String.valueOf(-Double.MIN_NORMAL).length() + 2;
    }

    @Override
    public Integer bool(ColumnType.Bool type) {
        return "false".length();
    }

    @Override
    public Integer date(ColumnType.Date type) {
        return "+292277-01-01".length();
    }

    @Override
    public Integer timestamp(ColumnType.Timestamp type) {
        return "+292277-01-01 00:00:00.000000".length();
    }

    @Override
    public Integer varchar(ColumnType.Varchar type) {
        return type.bytes();
    }
}
