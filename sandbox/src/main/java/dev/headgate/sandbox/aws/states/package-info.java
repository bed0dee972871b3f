/** Step Functions as the sandbox has it: moto interprets the state machine, the executions and their histories are kept here and on disk. */
@NullMarked
package dev.headgate.sandbox.aws.states;

import org.jspecify.annotations.NullMarked;
