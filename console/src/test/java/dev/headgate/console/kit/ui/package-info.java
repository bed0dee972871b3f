@NullMarked
package dev.headgate.console.kit.ui;

import org.jspecify.annotations.NullMarked;
