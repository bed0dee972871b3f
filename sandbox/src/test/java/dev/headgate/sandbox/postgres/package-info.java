/** Tests of the PostgreSQL part. */
@NullMarked
package dev.headgate.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
