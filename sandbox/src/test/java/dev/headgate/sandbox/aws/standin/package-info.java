/** Small programs that stand in for the real functions and the real job. */
@NullMarked
package dev.headgate.sandbox.aws.standin;

import org.jspecify.annotations.NullMarked;
