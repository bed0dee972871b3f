/** One signed call to AWS with its retries, and what its answer means. */
@NullMarked
package dev.headgate.collector.call;

import org.jspecify.annotations.NullMarked;
