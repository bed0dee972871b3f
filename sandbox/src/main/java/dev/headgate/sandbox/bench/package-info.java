/** Filling a sandbox with generated sources and runs, and measuring the console over them. Programs, not tests. */
@NullMarked
package dev.headgate.sandbox.bench;

import org.jspecify.annotations.NullMarked;
