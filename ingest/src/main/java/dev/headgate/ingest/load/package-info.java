/** The statements that load a run into the warehouse, and the figures that prove it. */
@NullMarked
package dev.headgate.ingest.load;

import org.jspecify.annotations.NullMarked;
