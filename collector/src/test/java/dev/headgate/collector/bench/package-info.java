/** Measures a scan beside a peer's, over the same buckets of the same moto. */
@NullMarked
package dev.headgate.collector.bench;

import org.jspecify.annotations.NullMarked;
