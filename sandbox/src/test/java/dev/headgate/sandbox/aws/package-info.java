/** Tests of the sandbox's AWS through the genuine SDK. */
@NullMarked
package dev.headgate.sandbox.aws;

import org.jspecify.annotations.NullMarked;
