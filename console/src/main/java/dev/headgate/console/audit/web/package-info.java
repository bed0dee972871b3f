/** The audit trail over REST. */
@NullMarked
package dev.headgate.console.audit.web;

import org.jspecify.annotations.NullMarked;
