/** How fast policies are judged: {@code ./headgate bench policy-speed}. */
@NullMarked
package dev.headgate.engine.policy.speed;

import org.jspecify.annotations.NullMarked;
