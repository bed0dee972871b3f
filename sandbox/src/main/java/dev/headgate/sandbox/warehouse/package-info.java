/** Redshift as far as a laptop can show it: a PG-wire proxy in front of PostgreSQL that the genuine Redshift driver connects to. */
@NullMarked
package dev.headgate.sandbox.warehouse;

import org.jspecify.annotations.NullMarked;
