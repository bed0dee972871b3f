/** The pages about runs, without a browser. */
@NullMarked
package dev.headgate.console.runs.ui;

import org.jspecify.annotations.NullMarked;
