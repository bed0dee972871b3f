/**
 * Whether a bucket is as it should be, three ways: what the baseline asks, what Terraform declares, and what AWS says.
 * {@link dev.headgate.engine.drift.Drift} compares them bucket by bucket and setting by setting.
 */
@NullMarked
package dev.headgate.engine.drift;

import org.jspecify.annotations.NullMarked;
