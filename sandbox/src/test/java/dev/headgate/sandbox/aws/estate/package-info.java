/** Tests of the files that the estate is made from. */
@NullMarked
package dev.headgate.sandbox.aws.estate;

import org.jspecify.annotations.NullMarked;
