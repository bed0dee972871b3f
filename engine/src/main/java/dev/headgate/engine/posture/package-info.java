/** Bucket posture: what AWS answered about a bucket, the checks over it, and what each one found. */
@NullMarked
package dev.headgate.engine.posture;

import org.jspecify.annotations.NullMarked;
