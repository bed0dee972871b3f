/** The Redshift Data API as the sandbox has it: statements run in the warehouse through the genuine driver. */
@NullMarked
package dev.headgate.sandbox.aws.redshift;

import org.jspecify.annotations.NullMarked;
