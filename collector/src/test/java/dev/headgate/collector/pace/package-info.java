@NullMarked
package dev.headgate.collector.pace;

import org.jspecify.annotations.NullMarked;
