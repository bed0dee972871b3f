/** The audit chain in PostgreSQL. */
@NullMarked
package dev.headgate.console.audit.store;

import org.jspecify.annotations.NullMarked;
