/** Secrets Manager as the sandbox has it: moto serves, and the secrets are kept on disk, readable by their owner only. */
@NullMarked
package dev.headgate.sandbox.aws.secrets;

import org.jspecify.annotations.NullMarked;
