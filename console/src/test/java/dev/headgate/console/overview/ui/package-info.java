/** The overview, without a browser. */
@NullMarked
package dev.headgate.console.overview.ui;

import org.jspecify.annotations.NullMarked;
