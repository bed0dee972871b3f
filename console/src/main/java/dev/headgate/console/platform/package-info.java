/** What every feature stands on: settings, clock, who acts, refusals, background chores. */
@NullMarked
package dev.headgate.console.platform;

import org.jspecify.annotations.NullMarked;
