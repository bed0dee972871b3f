@NullMarked
package dev.headgate.collector.sign;

import org.jspecify.annotations.NullMarked;
