/** What other tools read. */
@NullMarked
package dev.headgate.engine.posture.export;

import org.jspecify.annotations.NullMarked;
