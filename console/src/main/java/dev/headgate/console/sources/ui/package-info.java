/** The pages about sources. */
@NullMarked
package dev.headgate.console.sources.ui;

import org.jspecify.annotations.NullMarked;
