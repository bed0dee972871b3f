/** Tests of when schedules fire. */
@NullMarked
package dev.headgate.sandbox.aws.schedule;

import org.jspecify.annotations.NullMarked;
