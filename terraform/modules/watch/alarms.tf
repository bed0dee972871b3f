# The alarms of a thing are in the thing's module. Here are those of nobody: what AWS says of itself, and whether alarms are heard at all.
resource "aws_cloudwatch_event_rule" "health" {
  name        = "${var.prefix}-health"
  description = "What AWS says about the services that the pipeline uses."
  event_pattern = jsonencode({
    source      = ["aws.health"]
    detail-type = ["AWS Health Event"]
    detail      = { service = ["S3", "LAMBDA", "GLUE", "REDSHIFT", "STATES", "SECRETSMANAGER", "KMS", "ECS", "RDS"] }
  })
}

resource "aws_cloudwatch_event_target" "health" {
  rule = aws_cloudwatch_event_rule.health.name
  arn  = aws_sns_topic.alarms.arn
}

resource "aws_cloudwatch_metric_alarm" "unheard" {
  for_each = toset(["alarms", "failures"])

  alarm_name          = "${var.prefix}-${each.key}-unheard"
  alarm_description   = "A message of the topic ${var.prefix}-${each.key} reached nobody: a subscription is unconfirmed, deleted or may not use the topic's key."
  namespace           = "AWS/SNS"
  metric_name         = "NumberOfNotificationsFailed"
  dimensions          = { TopicName = "${var.prefix}-${each.key}" }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
}

# The account's whole concurrency is 1000 unless AWS raised it, and other teams' functions take from it too.
resource "aws_cloudwatch_metric_alarm" "concurrency" {
  alarm_name          = "${var.prefix}-lambda-concurrency"
  alarm_description   = "More than 80 % of what the account's Lambda functions may run at once is in use; soon calls of the pipeline are throttled. Ask AWS for more, or find who uses it."
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 3
  threshold           = 80
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]

  metric_query {
    id          = "share"
    label       = "Share of the account's concurrency in use"
    expression  = "used / SERVICE_QUOTA(used) * 100"
    return_data = true
  }

  metric_query {
    id = "used"

    metric {
      namespace   = "AWS/Usage"
      metric_name = "ResourceCount"
      dimensions  = { Service = "Lambda", Type = "Resource", Resource = "ConcurrentExecutions", Class = "None" }
      period      = 300
      stat        = "Maximum"
    }
  }
}
