mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-central-1:123456789012:log-group:trail" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/headgate-prod-trail" }
  }
}

variables {
  prefix = "headgate-prod"
  key_arns = {
    logs          = "arn:aws:kms:eu-central-1:123456789012:key/logs"
    observability = "arn:aws:kms:eu-central-1:123456789012:key/observability"
  }
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "the_trail_writes_into_the_bucket_and_its_own_log_group" {
  assert {
    condition     = one(aws_cloudtrail.this).s3_bucket_name == aws_s3_bucket.this.bucket && one(aws_cloudtrail.this).s3_key_prefix == "cloudtrail"
    error_message = "The trail's files lie in the log bucket under cloudtrail/, where the bucket policy lets it write."
  }

  assert {
    condition     = one(aws_cloudtrail.this).cloud_watch_logs_group_arn == "${one(aws_cloudwatch_log_group.trail).arn}:*" && one(aws_cloudtrail.this).cloud_watch_logs_role_arn == one(aws_iam_role.trail).arn
    error_message = "The trail speaks into its log group with its own role."
  }

  assert {
    condition     = output.trail_arn == one(aws_cloudtrail.this).arn && output.bucket == aws_s3_bucket.this.bucket && output.arn == aws_s3_bucket.this.arn
    error_message = "The module gives the bucket and the trail."
  }
}
