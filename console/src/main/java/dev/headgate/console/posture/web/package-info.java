/** Posture over REST. */
@NullMarked
package dev.headgate.console.posture.web;

import org.jspecify.annotations.NullMarked;
