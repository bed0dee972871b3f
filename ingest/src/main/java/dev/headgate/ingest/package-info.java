/** Pulls an API slice by slice into the raw zone; the Lambda handlers around it. */
@NullMarked
package dev.headgate.ingest;

import org.jspecify.annotations.NullMarked;
