/** Lambda as the sandbox has it: the real handlers in a warm Java process, called as Lambda calls them. */
@NullMarked
package dev.headgate.sandbox.aws.lambda;

import org.jspecify.annotations.NullMarked;
