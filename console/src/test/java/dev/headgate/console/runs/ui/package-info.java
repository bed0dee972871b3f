@NullMarked
package dev.headgate.console.runs.ui;

import org.jspecify.annotations.NullMarked;
