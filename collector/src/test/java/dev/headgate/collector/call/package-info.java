@NullMarked
package dev.headgate.collector.call;

import org.jspecify.annotations.NullMarked;
