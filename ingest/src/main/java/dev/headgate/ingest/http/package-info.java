/** Requests to an API: only to the agreed hosts, at the agreed rate, patient with faults, silent about secrets. */
@NullMarked
package dev.headgate.ingest.http;

import org.jspecify.annotations.NullMarked;
