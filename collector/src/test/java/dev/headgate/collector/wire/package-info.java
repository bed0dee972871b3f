@NullMarked
package dev.headgate.collector.wire;

import org.jspecify.annotations.NullMarked;
