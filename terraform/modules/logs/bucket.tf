resource "aws_s3_bucket" "this" {
  # checkov:skip=CKV_AWS_144:Logs stay in the region that they tell of.
  # checkov:skip=CKV_AWS_143:AWS's own log delivery cannot write into a bucket with a default retention; the trail's files are protected by their digests and by versions.
  # checkov:skip=CKV_AWS_145:S3 access logs and Redshift audit logs are delivered into a bucket with SSE-S3 only; the trail's files are encrypted with KMS all the same.
  # checkov:skip=CKV_AWS_18:A log bucket that logs into itself would never come to rest.
  bucket = local.bucket

  tags = { Zone = "logs" }
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.bucket

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.bucket

  rule {
    blocked_encryption_types = ["SSE-C"]

    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.bucket

  rule {
    id     = "tier"
    status = "Enabled"

    filter {}

    transition {
      days          = local.settings.lifecycle_days.tier
      storage_class = "INTELLIGENT_TIERING"
    }
  }

  rule {
    id     = "forget"
    status = "Enabled"

    filter {}

    expiration {
      days = coalesce(var.retention_days, local.settings.lifecycle_days.expire[""])
    }

    noncurrent_version_expiration {
      noncurrent_days = local.settings.lifecycle_days.keep_replaced
    }
  }

  rule {
    id     = "abort-uploads"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = local.settings.lifecycle_days.abort_uploads
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

resource "aws_s3_bucket_notification" "this" {
  bucket      = aws_s3_bucket.this.bucket
  eventbridge = true
}
