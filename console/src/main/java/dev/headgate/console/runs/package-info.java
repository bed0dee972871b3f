/** Executions of the pipeline: started here or found in AWS, followed to their end, explained in words. */
@NullMarked
package dev.headgate.console.runs;

import org.jspecify.annotations.NullMarked;
