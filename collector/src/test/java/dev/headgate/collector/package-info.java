@NullMarked
package dev.headgate.collector;

import org.jspecify.annotations.NullMarked;
