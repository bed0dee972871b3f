/** Adapters to AWS: S3, Secrets Manager and the Redshift Data API. */
@NullMarked
package dev.headgate.ingest.aws;

import org.jspecify.annotations.NullMarked;
