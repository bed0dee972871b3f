/** What survives a restart: copies on disk of the things that moto keeps in memory only. */
@NullMarked
package dev.headgate.sandbox.aws.mirror;

import org.jspecify.annotations.NullMarked;
