/** The first page. */
@NullMarked
package dev.headgate.console.overview.ui;

import org.jspecify.annotations.NullMarked;
