/** Tests of what the measurements make up and compute. */
@NullMarked
package dev.headgate.sandbox.bench;

import org.jspecify.annotations.NullMarked;
