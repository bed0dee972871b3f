/** The Spark job that turns committed raw objects into parquet, and its transform core. */
@NullMarked
package dev.headgate.glue;

import org.jspecify.annotations.NullMarked;
