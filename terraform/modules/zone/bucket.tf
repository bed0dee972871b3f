resource "aws_s3_bucket" "this" {
  # checkov:skip=CKV_AWS_144:The lake stays in one region; what is in it can be pulled again from its source.
  # checkov:skip=CKV_AWS_143:Whether a zone is locked is its setting in zones.json (raw is), because the job must replace its own files in processed.
  bucket              = local.bucket
  object_lock_enabled = local.object_lock != null

  tags = { Zone = var.zone }

  lifecycle {
    # The flag can be given at birth alone, and a change of it would make a new bucket. A bucket that existed before is locked by the configuration below.
    ignore_changes = [object_lock_enabled]
  }
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
    bucket_key_enabled       = true
    blocked_encryption_types = ["SSE-C"]

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = var.key_arn
    }
  }
}

resource "aws_s3_bucket_object_lock_configuration" "this" {
  count = local.object_lock == null ? 0 : 1

  bucket = aws_s3_bucket.this.bucket

  rule {
    default_retention {
      mode = local.object_lock.mode
      days = local.object_lock.days
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.bucket

  # Tiering of S3 itself, whose tiers all read at once. The archive tiers need a restore and are not used where jobs and queries read.
  rule {
    id     = "tier"
    status = "Enabled"

    filter {}

    transition {
      days          = local.days.tier
      storage_class = "INTELLIGENT_TIERING"
    }
  }

  rule {
    id     = "forget"
    status = "Enabled"

    filter {}

    noncurrent_version_expiration {
      noncurrent_days = local.days.keep_replaced
    }

    expiration {
      expired_object_delete_marker = true
    }
  }

  rule {
    id     = "abort-uploads"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = local.days.abort_uploads
    }
  }

  dynamic "rule" {
    for_each = local.days.expire

    content {
      id     = "expire-${trimsuffix(rule.key, "/")}"
      status = "Enabled"

      filter {
        prefix = rule.key
      }

      expiration {
        days = rule.value
      }
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}
