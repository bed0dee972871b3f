/** Sources and their versions in PostgreSQL. */
@NullMarked
package dev.headgate.console.sources.store;

import org.jspecify.annotations.NullMarked;
