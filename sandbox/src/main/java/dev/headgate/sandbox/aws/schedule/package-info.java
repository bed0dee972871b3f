/** EventBridge Scheduler as the sandbox has it: moto remembers schedules, the sandbox fires them. */
@NullMarked
package dev.headgate.sandbox.aws.schedule;

import org.jspecify.annotations.NullMarked;
