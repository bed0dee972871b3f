/** Sources over REST. */
@NullMarked
package dev.headgate.console.sources.web;

import org.jspecify.annotations.NullMarked;
