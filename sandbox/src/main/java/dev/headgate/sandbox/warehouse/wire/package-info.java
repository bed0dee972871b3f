/** Messages of PostgreSQL's protocol, version 3, and the two ends that the proxy holds. */
@NullMarked
package dev.headgate.sandbox.warehouse.wire;

import org.jspecify.annotations.NullMarked;
