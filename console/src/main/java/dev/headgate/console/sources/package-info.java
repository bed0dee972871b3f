/** The APIs that feed the lake: versions of their definitions and mappings, schedules, secrets, checks. */
@NullMarked
package dev.headgate.console.sources;

import org.jspecify.annotations.NullMarked;
