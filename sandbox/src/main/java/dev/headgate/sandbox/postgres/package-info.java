/** The real PostgreSQL server, from zonky's binaries, with durability switched on. */
@NullMarked
package dev.headgate.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
