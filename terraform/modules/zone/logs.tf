resource "aws_s3_bucket_logging" "this" {
  bucket        = aws_s3_bucket.this.bucket
  target_bucket = var.log_bucket
  target_prefix = "s3/${var.zone}/"
}

resource "aws_s3_bucket_inventory" "this" {
  bucket                   = aws_s3_bucket.this.bucket
  name                     = "all"
  included_object_versions = "All"
  optional_fields = [
    "BucketKeyStatus", "EncryptionStatus", "IntelligentTieringAccessTier", "LastModifiedDate", "ObjectLockMode", "ObjectLockRetainUntilDate", "Size", "StorageClass",
  ]

  schedule {
    frequency = var.inventory
  }

  destination {
    bucket {
      bucket_arn = "arn:aws:s3:::${var.log_bucket}"
      account_id = local.account
      format     = "Parquet"
      prefix     = "inventory"

      encryption {
        sse_s3 {}
      }
    }
  }
}

# Everything that happens to objects is told to EventBridge; who listens is another module's business.
resource "aws_s3_bucket_notification" "this" {
  bucket      = aws_s3_bucket.this.bucket
  eventbridge = true
}

resource "aws_s3_bucket_metric" "requests" {
  bucket = aws_s3_bucket.this.bucket
  name   = "EntireBucket"
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "${var.prefix}-${var.zone}-s3-errors"
  alarm_description   = "S3 could not serve calls to the ${var.zone} zone (5xx) for a quarter of an hour. The engine and the job try again by themselves; look at the AWS Health Dashboard."
  namespace           = "AWS/S3"
  metric_name         = "5xxErrors"
  dimensions          = { BucketName = aws_s3_bucket.this.bucket, FilterId = aws_s3_bucket_metric.requests.name }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 3
  threshold           = 10
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.alarm_topic_arn]
  ok_actions          = [var.alarm_topic_arn]
}
