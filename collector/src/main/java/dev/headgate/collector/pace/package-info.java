/** How fast the collector asks: a budget of calls, and what it does when AWS asks for patience. */
@NullMarked
package dev.headgate.collector.pace;

import org.jspecify.annotations.NullMarked;
