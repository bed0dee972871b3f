/** Runs over REST. */
@NullMarked
package dev.headgate.console.runs.web;

import org.jspecify.annotations.NullMarked;
