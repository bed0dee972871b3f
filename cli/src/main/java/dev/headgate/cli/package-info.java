/** The command-line verbs; plain Java, no Spring context. */
@NullMarked
package dev.headgate.cli;

import org.jspecify.annotations.NullMarked;
