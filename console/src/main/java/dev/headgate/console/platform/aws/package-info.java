/** The AWS clients, made once from the settings, and whether AWS answers. */
@NullMarked
package dev.headgate.console.platform.aws;

import org.jspecify.annotations.NullMarked;
