# Plans without a mock, so that the topic's policy and the dashboard are the real documents.

provider "aws" {
  region = "eu-central-1"
}

variables {
  prefix          = "headgate-prod"
  key_arn         = "arn:aws:kms:eu-central-1:123456789012:key/observability"
  log_bucket      = "headgate-prod-logs-123456789012"
  emails          = ["data-platform@example.com"]
  budgets         = { "all" = 4000, "Amazon Redshift" = 1500 }
  anomaly_dollars = 50
}

run "alarms_reach_people_by_a_topic_that_is_encrypted" {
  command = plan

  assert {
    condition     = aws_sns_topic.alarms.name == "headgate-prod-alarms" && aws_sns_topic.alarms.kms_master_key_id == var.key_arn
    error_message = "The topic is encrypted with the key of the observability."
  }

  assert {
    condition     = jsondecode(aws_sns_topic_policy.alarms.policy).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "123456789012" && jsondecode(aws_sns_topic_policy.alarms.policy).Statement[0].Resource == "arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms"
    error_message = "AWS's services publish for this account only."
  }

  assert {
    condition     = toset(jsondecode(aws_sns_topic_policy.alarms.policy).Statement[0].Principal.Service) == toset(["cloudwatch.amazonaws.com", "events.amazonaws.com", "budgets.amazonaws.com", "costalerts.amazonaws.com"])
    error_message = "Alarms, events, budgets and anomalies are published, nothing else."
  }

  assert {
    condition     = one([for statement in jsondecode(aws_sns_topic_policy.alarms.policy).Statement : statement.Condition.Bool if statement.Effect == "Deny"]) == { "aws:SecureTransport" = "false" }
    error_message = "Publishing without TLS is denied."
  }

  assert {
    condition     = [for subscription in aws_sns_topic_subscription.email : "${subscription.protocol} ${subscription.endpoint}"] == ["email data-platform@example.com"]
    error_message = "Everybody who was named is written to."
  }
}

run "what_nobody_else_watches_is_watched" {
  command = plan

  assert {
    condition     = contains(jsondecode(aws_cloudwatch_event_rule.health.event_pattern).detail.service, "REDSHIFT") && jsondecode(aws_cloudwatch_event_rule.health.event_pattern).source == ["aws.health"]
    error_message = "What AWS says of its own health is told."
  }

  assert {
    condition     = { for name, alarm in aws_cloudwatch_metric_alarm.unheard : name => alarm.dimensions.TopicName } == { alarms = "headgate-prod-alarms", failures = "headgate-prod-failures" }
    error_message = "A topic that reaches nobody is told."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.concurrency.threshold == 80 && length([for query in aws_cloudwatch_metric_alarm.concurrency.metric_query : query if query.return_data == true]) == 1
    error_message = "Four fifths of the account's concurrency is an alarm."
  }
}

run "the_dashboard_shows_the_estate" {
  command = plan

  assert {
    condition     = length(jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets) == 10 && alltrue([for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : length(widget.properties.metrics) > 0 && widget.properties.region == "eu-central-1"])
    error_message = "There are ten widgets, none of them empty."
  }

  assert {
    condition     = alltrue([for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : alltrue([for metric in widget.properties.metrics : length(metric) >= 4 && length(metric) % 2 == 0])])
    error_message = "A metric is a namespace, a name and pairs of dimensions."
  }

  assert {
    condition     = alltrue([for key in ["plan", "ingest", "commit", "load", "publish", "check"] : strcontains(aws_cloudwatch_dashboard.this.dashboard_body, "headgate-prod-${key}")])
    error_message = "Every function of functions.json is on it."
  }

  assert {
    condition     = strcontains(aws_cloudwatch_dashboard.this.dashboard_body, "arn:aws:states:eu-central-1:123456789012:stateMachine:headgate-prod-pipeline")
    error_message = "The pipeline's runs are on it."
  }
}

run "money_is_told_before_it_is_spent" {
  command = plan

  assert {
    condition     = { for service, budget in aws_budgets_budget.this : service => budget.limit_amount } == { "all" = "4000", "Amazon Redshift" = "1500" } && alltrue([for budget in aws_budgets_budget.this : budget.time_unit == "MONTHLY" && budget.limit_unit == "USD"])
    error_message = "The budgets are those that were given, a month each."
  }

  assert {
    condition     = length(aws_budgets_budget.this["all"].cost_filter) == 0 && one(one(aws_budgets_budget.this["Amazon Redshift"].cost_filter).values) == "Amazon Redshift"
    error_message = "A service's budget counts that service, the other everything."
  }

  assert {
    condition     = alltrue([for budget in aws_budgets_budget.this : toset([for told in budget.notification : "${told.notification_type} ${told.threshold}"]) == toset(["FORECASTED 100", "ACTUAL 80"])])
    error_message = "A forecast above the limit and four fifths spent are told."
  }

  assert {
    condition     = one(aws_ce_anomaly_monitor.services).monitor_dimension == "SERVICE" && one(one(one(aws_ce_anomaly_subscription.services).threshold_expression).dimension).values == toset(["50"])
    error_message = "What is unexpected from 50 dollars on is told."
  }
}

run "the_zones_sizes_are_measured" {
  command = plan

  assert {
    condition     = length(one(one(one(aws_s3control_storage_lens_configuration.this).storage_lens_configuration).include).buckets) == 5 && contains(one(one(one(aws_s3control_storage_lens_configuration.this).storage_lens_configuration).include).buckets, "arn:aws:s3:::headgate-prod-raw-123456789012")
    error_message = "S3-39: Storage Lens looks at the four zones and the log bucket."
  }

  assert {
    condition     = one(one(one(one(aws_s3control_storage_lens_configuration.this).storage_lens_configuration).data_export).s3_bucket_destination).arn == "arn:aws:s3:::headgate-prod-logs-123456789012"
    error_message = "Its figures go to the log bucket."
  }
}

run "what_another_team_keeps_is_not_made_again" {
  command = plan

  variables {
    account_singletons = { anomaly_monitor = "elsewhere", storage_lens = "elsewhere" }
  }

  assert {
    condition     = length(aws_ce_anomaly_monitor.services) + length(aws_ce_anomaly_subscription.services) + length(aws_s3control_storage_lens_configuration.this) == 0
    error_message = "Neither the monitor nor Storage Lens may be made."
  }
}
