/** Records, key names and document grammars that the parts of Headgate exchange; the one place where a format is spelled. */
@NullMarked
package dev.headgate.contract;

import org.jspecify.annotations.NullMarked;
