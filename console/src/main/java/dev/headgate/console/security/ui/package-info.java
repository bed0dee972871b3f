/** The open pages of people: what shows that they are there, and how they are led away. */
@NullMarked
package dev.headgate.console.security.ui;

import org.jspecify.annotations.NullMarked;
