/** The expressions of a source definition, evaluated without a way into Java. */
@NullMarked
package dev.headgate.ingest.expression;

import org.jspecify.annotations.NullMarked;
