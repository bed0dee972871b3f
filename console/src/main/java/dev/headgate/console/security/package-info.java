/** Who may do what: one table of routes and roles, bearer tokens for REST, sign-in for the browser. */
@NullMarked
package dev.headgate.console.security;

import org.jspecify.annotations.NullMarked;
