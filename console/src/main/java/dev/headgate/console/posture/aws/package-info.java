/** Buckets as AWS tells of them, and the queue of what was changed. */
@NullMarked
package dev.headgate.console.posture.aws;

import org.jspecify.annotations.NullMarked;
