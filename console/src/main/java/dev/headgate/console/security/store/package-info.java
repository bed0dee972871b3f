/** Sign-outs in PostgreSQL. */
@NullMarked
package dev.headgate.console.security.store;

import org.jspecify.annotations.NullMarked;
