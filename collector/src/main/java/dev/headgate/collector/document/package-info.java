/** AWS's XML answers as trees in the JSON shape of its APIs. */
@NullMarked
package dev.headgate.collector.document;

import org.jspecify.annotations.NullMarked;
