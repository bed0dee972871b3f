package dev.headgate.console.security;

import java.util.Optional;

/**
 * What the issuer calls a sign-in.
 *
 * @param session the issuer's session ({@code sid}), where the issuer names it
 * @param subject the person's id there ({@code sub})
 */
public record SignInKey(Optional<String> session, String subject) {}
