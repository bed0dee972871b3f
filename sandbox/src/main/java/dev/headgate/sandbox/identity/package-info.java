/** The identity provider of the sandbox: OpenID Connect for people, client credentials for programs, nobody in a database. */
@NullMarked
package dev.headgate.sandbox.identity;

import org.jspecify.annotations.NullMarked;
