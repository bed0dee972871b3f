/**
 * The source definition: a profile of Airbyte's declarative manifest with Headgate's own settings under {@code x-headgate}, read into types and refused with
 * the place of everything that is wrong or not supported yet.
 */
@NullMarked
package dev.headgate.contract.source;

import org.jspecify.annotations.NullMarked;
