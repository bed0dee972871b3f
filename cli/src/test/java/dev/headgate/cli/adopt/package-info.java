@NullMarked
package dev.headgate.cli.adopt;

import org.jspecify.annotations.NullMarked;
