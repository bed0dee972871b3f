/** The route table as it appears in the OpenAPI document. */
@NullMarked
package dev.headgate.console.security.web;

import org.jspecify.annotations.NullMarked;
