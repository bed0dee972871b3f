/** The frame around every page. */
@NullMarked
package dev.headgate.console.shell;

import org.jspecify.annotations.NullMarked;
