mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
}

variables {
  prefix          = "headgate-prod"
  zone            = "curated"
  key_arn         = "arn:aws:kms:eu-central-1:123456789012:key/curated"
  log_bucket      = "headgate-prod-logs-123456789012"
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "everything_is_set_on_the_one_bucket" {
  assert {
    condition = toset([
      aws_s3_bucket_versioning.this.bucket, aws_s3_bucket_server_side_encryption_configuration.this.bucket, aws_s3_bucket_lifecycle_configuration.this.bucket,
      aws_s3_bucket_public_access_block.this.bucket, aws_s3_bucket_ownership_controls.this.bucket, aws_s3_bucket_policy.this.bucket,
      aws_s3_bucket_logging.this.bucket, aws_s3_bucket_inventory.this.bucket, aws_s3_bucket_notification.this.bucket, aws_s3_bucket_metric.requests.bucket,
    ]) == toset([aws_s3_bucket.this.bucket])
    error_message = "Each setting must be on the zone's bucket."
  }

  assert {
    condition     = output.bucket == "headgate-prod-curated-123456789012" && output.arn == aws_s3_bucket.this.arn
    error_message = "The module gives the bucket's name and ARN."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.errors.dimensions.FilterId == aws_s3_bucket_metric.requests.name
    error_message = "The alarm must look at the metric that is recorded."
  }
}
