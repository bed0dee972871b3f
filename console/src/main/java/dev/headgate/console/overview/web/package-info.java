/** The overview over REST. */
@NullMarked
package dev.headgate.console.overview.web;

import org.jspecify.annotations.NullMarked;
