@NullMarked
package dev.headgate.cli.demo;

import org.jspecify.annotations.NullMarked;
