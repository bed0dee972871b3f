/** What the console's tests share: a database, an issuer, fakes of what is outside. */
@NullMarked
package dev.headgate.console.testing;

import org.jspecify.annotations.NullMarked;
