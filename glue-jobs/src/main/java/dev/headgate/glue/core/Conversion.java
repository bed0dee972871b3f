package dev.headgate.glue.core;

import dev.headgate.glue.core.Scalars.Kind;

/** Turns what stands in a record into a value of one column's type, exactly or not at all. */
@FunctionalInterface
interface Conversion {

    Reading read(Kind kind, String text);
}
