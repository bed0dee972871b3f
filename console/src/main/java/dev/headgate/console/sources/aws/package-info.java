/** Where sources meet AWS: control bucket, Secrets Manager, Scheduler and the check function. */
@NullMarked
package dev.headgate.console.sources.aws;

import org.jspecify.annotations.NullMarked;
