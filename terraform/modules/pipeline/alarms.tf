# A single failure is told by the failure topic. These alarms are about what was agreed.

locals {
  machine = { StateMachineArn = module.names.template.state_machine }

  ends = {
    timed-out = { metric = "ExecutionsTimedOut", what = "A run was ended by the state machine's own time limit of a day." }
    aborted   = { metric = "ExecutionsAborted", what = "A run was stopped. If nobody at the console did that, somebody did it past the console." }
    throttled = { metric = "ExecutionThrottled", what = "Step Functions slowed the runs down: more state transitions a second than the account may have." }
  }
}

resource "aws_cloudwatch_metric_alarm" "end" {
  for_each = local.ends

  alarm_name          = "${var.prefix}-runs-${each.key}"
  alarm_description   = each.value.what
  namespace           = "AWS/States"
  metric_name         = each.value.metric
  dimensions          = local.machine
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.alarm_topic_arn]
}

resource "aws_cloudwatch_metric_alarm" "slow" {
  alarm_name          = "${var.prefix}-sla-run-time"
  alarm_description   = "A run took longer than the ${var.sla.run_minutes} minutes that are agreed; its timeline in the console shows which step."
  namespace           = "AWS/States"
  metric_name         = "ExecutionTime"
  dimensions          = local.machine
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  threshold           = var.sla.run_minutes * 60000
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.alarm_topic_arn]
}

resource "aws_cloudwatch_metric_alarm" "silent" {
  alarm_name          = "${var.prefix}-sla-no-success"
  alarm_description   = "No run has succeeded for ${var.sla.hours_without_a_success} hours. Look first whether schedules start at all, then at the newest failure."
  namespace           = "AWS/States"
  metric_name         = "ExecutionsSucceeded"
  dimensions          = local.machine
  statistic           = "Sum"
  period              = 3600
  evaluation_periods  = var.sla.hours_without_a_success
  datapoints_to_alarm = var.sla.hours_without_a_success
  threshold           = 1
  comparison_operator = "LessThanThreshold"
  treat_missing_data  = "breaching"
  alarm_actions       = [var.alarm_topic_arn]
  ok_actions          = [var.alarm_topic_arn]
}

# Ten times the failures that the agreement leaves room for, over six hours: at that pace a month's room is used up in three days.
resource "aws_cloudwatch_metric_alarm" "failing" {
  alarm_name          = "${var.prefix}-sla-success-rate"
  alarm_description   = "Runs fail ten times as often as the agreed ${var.sla.success_percent} percent of success allows."
  evaluation_periods  = 1
  threshold           = min(100, 10 * (100 - var.sla.success_percent))
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.alarm_topic_arn]
  ok_actions          = [var.alarm_topic_arn]

  metric_query {
    id          = "share"
    label       = "Runs that failed, in percent"
    expression  = "100 * (failed + lost) / (failed + lost + succeeded)"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = { failed = "ExecutionsFailed", lost = "ExecutionsTimedOut", succeeded = "ExecutionsSucceeded" }

    content {
      id = metric_query.key

      metric {
        namespace   = "AWS/States"
        metric_name = metric_query.value
        dimensions  = local.machine
        period      = 21600
        stat        = "Sum"
      }
    }
  }
}
