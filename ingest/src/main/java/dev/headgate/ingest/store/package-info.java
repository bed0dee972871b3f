/** Where objects lie: a port over a bucket of S3 or a folder, with conditional puts. */
@NullMarked
package dev.headgate.ingest.store;

import org.jspecify.annotations.NullMarked;
