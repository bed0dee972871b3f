/** Who did what to what: an append-only chain of entries written with the change itself. */
@NullMarked
package dev.headgate.console.audit;

import org.jspecify.annotations.NullMarked;
