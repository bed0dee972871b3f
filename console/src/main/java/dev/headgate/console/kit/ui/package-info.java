/** The pieces every page is made of: states, times, figures, toasts, diffs, live updates. */
@NamedInterface("ui")
@NullMarked
package dev.headgate.console.kit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
