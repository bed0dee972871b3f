/** Findings in the formats that other tools read: CSV, OCSF and ASFF. */
@NullMarked
package dev.headgate.engine.posture.export;

import org.jspecify.annotations.NullMarked;
