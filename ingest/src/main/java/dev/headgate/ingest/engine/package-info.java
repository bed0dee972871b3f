/** Pulls slices: plan, pages, objects, checkpoints, commit. */
@NullMarked
package dev.headgate.ingest.engine;

import org.jspecify.annotations.NullMarked;
