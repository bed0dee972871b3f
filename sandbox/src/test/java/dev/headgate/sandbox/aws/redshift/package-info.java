/** Tests of the Redshift Data API. */
@NullMarked
package dev.headgate.sandbox.aws.redshift;

import org.jspecify.annotations.NullMarked;
