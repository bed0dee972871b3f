# Every validation refuses something, with a sentence.

provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix = "headgate-prod"
  key_arns = {
    logs          = "arn:aws:kms:eu-central-1:123456789012:key/logs"
    observability = "arn:aws:kms:eu-central-1:123456789012:key/observability"
  }
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "a_prefix_that_begins_with_a_digit_is_refused" {
  command = plan

  variables {
    prefix = "1-headgate"
  }

  expect_failures = [var.prefix]
}

run "a_bucket_name_that_aws_would_refuse_is_refused" {
  command = plan

  variables {
    bucket = "logs.of.acme."
  }

  expect_failures = [var.bucket]
}

run "a_key_that_is_no_key_is_refused" {
  command = plan

  variables {
    key_arns = { logs = "alias/logs", observability = "arn:aws:kms:eu-central-1:123456789012:key/observability" }
  }

  expect_failures = [var.key_arns]
}

run "a_retention_of_no_days_is_refused" {
  command = plan

  variables {
    retention_days = 0
  }

  expect_failures = [var.retention_days]
}

run "a_trail_nowhere_is_refused" {
  command = plan

  variables {
    trail = "nowhere"
  }

  expect_failures = [var.trail]
}

run "a_watched_bucket_given_by_its_arn_is_refused" {
  command = plan

  variables {
    watched_buckets = ["arn:aws:s3:::acme-lake"]
  }

  expect_failures = [var.watched_buckets]
}

run "an_alarm_topic_that_is_no_topic_is_refused" {
  command = plan

  variables {
    alarm_topic_arn = "headgate-prod-alarms"
  }

  expect_failures = [var.alarm_topic_arn]
}
