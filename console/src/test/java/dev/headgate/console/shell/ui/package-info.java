@NullMarked
package dev.headgate.console.shell.ui;

import org.jspecify.annotations.NullMarked;
