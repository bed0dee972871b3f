/** Glue as the sandbox has it: the real Spark job as a process of its own, and crawls that read the real objects. */
@NullMarked
package dev.headgate.sandbox.aws.glue;

import org.jspecify.annotations.NullMarked;
