/** Questions and verdicts as lines of JSON: what {@code ./headgate policy} reads and writes, and REST beside it. */
@NullMarked
package dev.headgate.engine.policy.line;

import org.jspecify.annotations.NullMarked;
