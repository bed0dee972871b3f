mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/headgate-prod-config" }
  }
}

variables {
  prefix          = "headgate-prod"
  bucket          = "headgate-prod-logs-123456789012"
  alarm_topic_arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
}

run "the_recorder_and_the_detector_are_whole" {
  assert {
    condition     = one(aws_config_configuration_recorder.this).role_arn == one(aws_iam_role.config).arn && one(aws_config_configuration_recorder_status.this).name == one(aws_config_configuration_recorder.this).name
    error_message = "The recorder runs with its own role."
  }

  assert {
    condition     = alltrue([for feature in aws_guardduty_detector_feature.this : feature.detector_id == one(aws_guardduty_detector.this).id]) && output.detector_id == one(aws_guardduty_detector.this).id
    error_message = "The features are those of the one detector."
  }

  assert {
    condition     = alltrue([for name, target in aws_cloudwatch_event_target.findings : target.rule == aws_cloudwatch_event_rule.findings[name].name])
    error_message = "Each rule has its target."
  }
}
