/** What pages of every feature are made of. */
@NullMarked
package dev.headgate.console.kit;

import org.jspecify.annotations.NullMarked;
