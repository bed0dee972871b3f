mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms" }
  }
  mock_resource "aws_ce_anomaly_monitor" {
    defaults = { arn = "arn:aws:ce::123456789012:anomalymonitor/1" }
  }
}

variables {
  prefix          = "headgate-prod"
  key_arn         = "arn:aws:kms:eu-central-1:123456789012:key/observability"
  log_bucket      = "headgate-prod-logs-123456789012"
  emails          = ["data-platform@example.com"]
  budgets         = { "all" = 4000, "Amazon Redshift" = 1500 }
  anomaly_dollars = 50
}

run "everything_is_told_to_the_one_topic" {
  assert {
    condition = toset(concat(
      [aws_cloudwatch_event_target.health.arn],
      flatten([for alarm in aws_cloudwatch_metric_alarm.unheard : tolist(alarm.alarm_actions)]),
      flatten([for budget in aws_budgets_budget.this : [for told in budget.notification : tolist(told.subscriber_sns_topic_arns)]]),
      [for subscriber in one(aws_ce_anomaly_subscription.services).subscriber : subscriber.address],
    )) == toset([aws_sns_topic.alarms.arn])
    error_message = "Health, alarms, budgets and anomalies go to the alarm topic."
  }

  assert {
    condition     = output.topic_arn == aws_sns_topic.alarms.arn && output.dashboard == "headgate-prod"
    error_message = "The module gives the topic and the dashboard."
  }
}
