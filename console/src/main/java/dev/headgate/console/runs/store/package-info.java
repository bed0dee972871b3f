/** Runs, attempts and steps in PostgreSQL. */
@NullMarked
package dev.headgate.console.runs.store;

import org.jspecify.annotations.NullMarked;
