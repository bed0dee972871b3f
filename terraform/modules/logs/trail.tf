locals {
  has_trail = var.trail == "here"

  # The log bucket is left out: the trail writes into it, and would tell of itself for ever.
  recorded_buckets = setunion([for zone in keys(local.zones) : "${var.prefix}-${zone}-${local.account}" if zone != "logs"], var.watched_buckets)
}

resource "aws_cloudtrail" "this" {
  # checkov:skip=CKV_AWS_252:The alarms below tell the topic what matters; a message for each file of the trail would tell nobody anything.
  count = local.has_trail ? 1 : 0

  name                          = var.prefix
  s3_bucket_name                = aws_s3_bucket.this.bucket
  s3_key_prefix                 = "cloudtrail"
  kms_key_id                    = var.key_arns.logs
  is_multi_region_trail         = true
  include_global_service_events = true
  enable_log_file_validation    = true
  cloud_watch_logs_group_arn    = "${aws_cloudwatch_log_group.trail[0].arn}:*"
  cloud_watch_logs_role_arn     = aws_iam_role.trail[0].arn

  advanced_event_selector {
    name = "What is changed in the account"

    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
  }

  advanced_event_selector {
    name = "What is read and written in the zones"

    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }

    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }

    field_selector {
      field       = "resources.ARN"
      starts_with = sort([for bucket in local.recorded_buckets : "arn:aws:s3:::${bucket}/"])
    }
  }

  depends_on = [aws_s3_bucket_policy.this, aws_iam_role_policy.trail]
}

resource "aws_cloudwatch_log_group" "trail" {
  count = local.has_trail ? 1 : 0

  name              = "/aws/cloudtrail/${var.prefix}"
  kms_key_id        = var.key_arns.observability
  retention_in_days = 400
}

resource "aws_iam_role" "trail" {
  count = local.has_trail ? 1 : 0

  name        = "${var.prefix}-trail"
  description = "Headgate: trail. Its permissions are security-policies/role-trail.json.tftpl."
  assume_role_policy = templatefile("${local.policies}/trust.json.tftpl", {
    service = local.roles.trail.service
    account = local.account
  })
}

resource "aws_iam_role_policy" "trail" {
  count = local.has_trail ? 1 : 0

  name = "${var.prefix}-trail"
  role = aws_iam_role.trail[0].name
  policy = templatefile("${local.policies}/role-trail.json.tftpl", {
    account = local.account
    prefix  = var.prefix
    region  = local.region
  })
}
