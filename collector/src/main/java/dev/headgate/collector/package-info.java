/** Asks AWS about buckets and accounts: one snapshot of each, within a budget of calls, whatever goes wrong with any of them. */
@NullMarked
package dev.headgate.collector;

import org.jspecify.annotations.NullMarked;
