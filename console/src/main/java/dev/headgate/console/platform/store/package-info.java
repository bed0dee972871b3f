/** Background chores claimed through the database, so that two consoles do each one once. */
@NullMarked
package dev.headgate.console.platform.store;

import org.jspecify.annotations.NullMarked;
