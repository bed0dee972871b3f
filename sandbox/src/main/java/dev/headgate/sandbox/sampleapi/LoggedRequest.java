package dev.headgate.sandbox.sampleapi;

import java.time.Instant;

/**
 * One request for sales as the API saw it.
 *
 * @param early whether it came before an earlier Retry-After had run out
 * @param records how many the answer held
 */
record LoggedRequest(Instant at, String dataset, String query, int status, Fault fault, boolean early, int records) {}
