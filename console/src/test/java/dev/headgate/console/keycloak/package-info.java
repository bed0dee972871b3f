/** The door against a real Keycloak: sign-in, roles, sign-out, tokens. Run by {@code ./headgate keycloak}. */
@NullMarked
package dev.headgate.console.keycloak;

import org.jspecify.annotations.NullMarked;
