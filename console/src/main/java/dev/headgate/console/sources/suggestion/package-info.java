/** What a program can tell from an API's answers, each guess with its evidence: where records lie, how pages follow, keys, times, columns, the table. */
@NullMarked
package dev.headgate.console.sources.suggestion;

import org.jspecify.annotations.NullMarked;
