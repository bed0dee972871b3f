/** What pages of every feature are made of, and what features give to the frame. */
@NullMarked
package dev.headgate.console.kit;

import org.jspecify.annotations.NullMarked;
