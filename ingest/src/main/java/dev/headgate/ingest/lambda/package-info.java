/** The Lambda handlers of the pipeline; each turns a payload into a call of the engine and back. */
@NullMarked
package dev.headgate.ingest.lambda;

import org.jspecify.annotations.NullMarked;
