/** The transform on this machine's threads, with spill files in place of a shuffle. */
@NullMarked
package dev.headgate.glue.local;

import org.jspecify.annotations.NullMarked;
