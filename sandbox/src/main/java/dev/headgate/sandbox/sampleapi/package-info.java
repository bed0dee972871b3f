/**
 * A sales API like those that Headgate pulls, made of arithmetic: each record follows from the dataset's seed and the record's
 * slot, so nothing is stored, everything repeats, and the exact truth about every dataset is known.
 */
@NullMarked
package dev.headgate.sandbox.sampleapi;

import org.jspecify.annotations.NullMarked;
