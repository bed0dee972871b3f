/** The whole product on a sandbox of its own: what a person does, and what must hold when something dies under it. */
@NullMarked
package dev.headgate.sandbox.journey;

import org.jspecify.annotations.NullMarked;
