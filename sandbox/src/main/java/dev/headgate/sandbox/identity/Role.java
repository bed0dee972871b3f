package dev.headgate.sandbox.identity;

/** What a person or program may do at the console, as the {@code roles} claim names it. */
enum Role {
    ANALYST,
    OPERATOR,
    ADMIN
}
