/** What the checks come to. */
@NullMarked
package dev.headgate.engine.posture;

import org.jspecify.annotations.NullMarked;
