/** Checks of one's own: rules over what AWS answered, written in a file. */
@NullMarked
package dev.headgate.engine.posture.custom;

import org.jspecify.annotations.NullMarked;
