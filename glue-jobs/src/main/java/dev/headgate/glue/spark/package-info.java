/** The transform spread over Spark: objects to executors, rows shuffled by key, then by file. */
@NullMarked
package dev.headgate.glue.spark;

import org.jspecify.annotations.NullMarked;
