/** The demonstration: pulls a dataset whose truth is known through the whole pipeline and holds every figure against it. */
@NullMarked
package dev.headgate.cli.demo;

import org.jspecify.annotations.NullMarked;
