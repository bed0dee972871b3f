locals {
  # What somebody must look at when it happens once. Patterns read the trail's log group.
  alarms = {
    bucket-opened = {
      says    = "A bucket's policy, Block Public Access, encryption, versioning, lock or logging was changed outside of Terraform or by it. Compare with the last apply; undo with the next."
      pattern = "{ ($.eventSource = \"s3.amazonaws.com\") && (($.eventName = \"PutBucketPolicy\") || ($.eventName = \"DeleteBucketPolicy\") || ($.eventName = \"PutBucketPublicAccessBlock\") || ($.eventName = \"DeleteBucketPublicAccessBlock\") || ($.eventName = \"PutAccountPublicAccessBlock\") || ($.eventName = \"PutBucketEncryption\") || ($.eventName = \"DeleteBucketEncryption\") || ($.eventName = \"PutBucketVersioning\") || ($.eventName = \"PutBucketObjectLockConfiguration\") || ($.eventName = \"PutBucketLogging\")) }"
      count   = 1
    }
    key-endangered = {
      says    = "A KMS key was disabled or scheduled for deletion. Within its window `aws kms cancel-key-deletion` keeps it."
      pattern = "{ ($.eventSource = \"kms.amazonaws.com\") && (($.eventName = \"DisableKey\") || ($.eventName = \"ScheduleKeyDeletion\") || ($.eventName = \"DisableKeyRotation\") || ($.eventName = \"PutKeyPolicy\")) }"
      count   = 1
    }
    trail-changed = {
      says    = "The trail was stopped, changed or deleted. Find out by whom before anything else."
      pattern = "{ ($.eventSource = \"cloudtrail.amazonaws.com\") && (($.eventName = \"StopLogging\") || ($.eventName = \"DeleteTrail\") || ($.eventName = \"UpdateTrail\") || ($.eventName = \"PutEventSelectors\")) }"
      count   = 1
    }
    calls-refused = {
      says    = "More than 20 calls were refused within five minutes: a role lacks a permission, or somebody tries doors."
      pattern = "{ ($.errorCode = \"AccessDenied*\") || ($.errorCode = \"*UnauthorizedOperation\") }"
      count   = 20
    }
    root-used = {
      says    = "The account's root user did something."
      pattern = "{ ($.userIdentity.type = \"Root\") && ($.userIdentity.invokedBy NOT EXISTS) && ($.eventType != \"AwsServiceEvent\") }"
      count   = 1
    }
  }
}

resource "aws_cloudwatch_log_metric_filter" "this" {
  for_each = { for name, alarm in local.alarms : name => alarm if local.has_trail }

  name           = "${var.prefix}-${each.key}"
  log_group_name = aws_cloudwatch_log_group.trail[0].name
  pattern        = each.value.pattern

  metric_transformation {
    name      = each.key
    namespace = "Headgate/${var.prefix}"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = { for name, alarm in local.alarms : name => alarm if local.has_trail }

  alarm_name          = "${var.prefix}-${each.key}"
  alarm_description   = each.value.says
  namespace           = "Headgate/${var.prefix}"
  metric_name         = aws_cloudwatch_log_metric_filter.this[each.key].metric_transformation[0].name
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = each.value.count
  comparison_operator = "GreaterThanOrEqualToThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.alarm_topic_arn]
}
