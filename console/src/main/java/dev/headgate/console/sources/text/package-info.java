/** Definitions and mappings as texts that a person edits: fields of a form patch the text, two texts are compared and merged by lines. */
@NullMarked
package dev.headgate.console.sources.text;

import org.jspecify.annotations.NullMarked;
