/** The control plane: each feature in its own package, its API at the package's root. */
@NullMarked
package dev.headgate.console;

import org.jspecify.annotations.NullMarked;
