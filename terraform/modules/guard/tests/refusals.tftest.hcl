# Every validation refuses something, with a sentence.

provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix          = "headgate-prod"
  bucket          = "headgate-prod-logs-123456789012"
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "a_prefix_with_a_space_is_refused" {
  command = plan

  variables {
    prefix = "headgate prod"
  }

  expect_failures = [var.prefix]
}

run "a_bucket_given_by_its_arn_is_refused" {
  command = plan

  variables {
    bucket = "arn:aws:s3:::headgate-prod-logs-123456789012"
  }

  expect_failures = [var.bucket]
}

run "an_unknown_owner_is_refused" {
  command = plan

  variables {
    account_singletons = { config_recorder = "off" }
  }

  expect_failures = [var.account_singletons]
}

run "an_alarm_topic_that_is_no_topic_is_refused" {
  command = plan

  variables {
    alarm_topic_arn = "arn:aws:sns:eu-central-1:12345678901:alarms"
  }

  expect_failures = [var.alarm_topic_arn]
}
