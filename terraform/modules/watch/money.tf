locals {
  # Whom money is told to: the topic, and by mail those who were named. A budget's notification takes ten addresses at most.
  notifications = {
    forecast = { type = "FORECASTED", threshold = 100 }
    spent    = { type = "ACTUAL", threshold = 80 }
  }
}

resource "aws_budgets_budget" "this" {
  for_each = var.budgets

  name         = "${var.prefix}-${replace(lower(each.key), "/[^a-z0-9]+/", "-")}"
  budget_type  = "COST"
  limit_amount = tostring(each.value)
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  dynamic "cost_filter" {
    for_each = each.key == "all" ? [] : [each.key]

    content {
      name   = "Service"
      values = [cost_filter.value]
    }
  }

  dynamic "notification" {
    for_each = local.notifications

    content {
      comparison_operator        = "GREATER_THAN"
      notification_type          = notification.value.type
      threshold                  = notification.value.threshold
      threshold_type             = "PERCENTAGE"
      subscriber_email_addresses = var.emails
      subscriber_sns_topic_arns  = [aws_sns_topic.alarms.arn]
    }
  }
}

resource "aws_ce_anomaly_monitor" "services" {
  count = local.keeps.anomaly_monitor

  name              = "${var.prefix}-services"
  monitor_type      = "DIMENSIONAL"
  monitor_dimension = "SERVICE"
}

resource "aws_ce_anomaly_subscription" "services" {
  count = local.keeps.anomaly_monitor

  name             = "${var.prefix}-services"
  frequency        = "IMMEDIATE" # a topic can be told at once only
  monitor_arn_list = [aws_ce_anomaly_monitor.services[0].arn]

  subscriber {
    type    = "SNS"
    address = aws_sns_topic.alarms.arn
  }

  threshold_expression {
    dimension {
      key           = "ANOMALY_TOTAL_IMPACT_ABSOLUTE"
      match_options = ["GREATER_THAN_OR_EQUAL"]
      values        = [tostring(var.anomaly_dollars)]
    }
  }

  depends_on = [aws_sns_topic_policy.alarms]
}
