/** The transform itself, without Spark: lines in, typed rows, refused rows and parquet files out. */
@NullMarked
package dev.headgate.glue.core;

import org.jspecify.annotations.NullMarked;
