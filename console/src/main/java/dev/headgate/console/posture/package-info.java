/** How safe the buckets are: scans by schedule, on demand and by events, what each check came to, and since when. */
@NullMarked
package dev.headgate.console.posture;

import org.jspecify.annotations.NullMarked;
