/** What consoles over one database share: chores that one of them does, changes that all of them hear. */
@NullMarked
package dev.headgate.console.platform.store;

import org.jspecify.annotations.NullMarked;
