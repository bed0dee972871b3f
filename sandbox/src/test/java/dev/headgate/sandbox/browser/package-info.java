/** What people do in a browser, on the whole product: each journey, on each page the rules of access, and pictures of all. */
@NullMarked
package dev.headgate.sandbox.browser;

import org.jspecify.annotations.NullMarked;
