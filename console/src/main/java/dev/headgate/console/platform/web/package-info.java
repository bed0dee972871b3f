/** Request ids and problem details: how the console answers when it does not do what was asked. */
@NullMarked
package dev.headgate.console.platform.web;

import org.jspecify.annotations.NullMarked;
