/** Scans, buckets and findings in PostgreSQL; only what has changed is written. */
@NullMarked
package dev.headgate.console.posture.store;

import org.jspecify.annotations.NullMarked;
