locals {
  alarms = {
    health  = { metric = "HealthStatus", statistic = "Minimum", comparison = "LessThanThreshold", threshold = 1, periods = 2, missing = var.hours == null ? "breaching" : "notBreaching", what = "The warehouse does not answer a simple query." }
    disk    = { metric = "PercentageDiskSpaceUsed", statistic = "Average", comparison = "GreaterThanThreshold", threshold = 80, periods = 3, missing = "notBreaching", what = "More than 80 percent of the warehouse's disks are used; queries that spill will fail before they are full." }
    cpu     = { metric = "CPUUtilization", statistic = "Average", comparison = "GreaterThanThreshold", threshold = 90, periods = 6, missing = "notBreaching", what = "The warehouse's processors have been busy for half an hour; the console's warehouse page shows with what." }
    scaling = { metric = "ConcurrencyScalingSeconds", statistic = "Sum", comparison = "GreaterThanThreshold", threshold = 150, periods = 12, missing = "notBreaching", what = "Concurrency scaling has run for most of an hour; beyond the free hour a day it is billed by the second." }
  }
}

resource "aws_cloudwatch_metric_alarm" "cluster" {
  for_each = local.alarms

  alarm_name          = "${var.prefix}-warehouse-${each.key}"
  alarm_description   = each.value.what
  namespace           = "AWS/Redshift"
  metric_name         = each.value.metric
  dimensions          = { ClusterIdentifier = aws_redshift_cluster.this.cluster_identifier }
  statistic           = each.value.statistic
  period              = 300
  evaluation_periods  = each.value.periods
  threshold           = each.value.threshold
  comparison_operator = each.value.comparison
  treat_missing_data  = each.value.missing
  alarm_actions       = [var.alarm_topic_arn]
  ok_actions          = [var.alarm_topic_arn]
}

resource "aws_cloudwatch_metric_alarm" "queue" {
  for_each = toset(local.wlm_names)

  alarm_name          = "${var.prefix}-warehouse-queue-${replace(each.key, " ", "-")}"
  alarm_description   = "Queries have waited for more than a minute on average in the queue ${each.key}; the console's queue page shows who waits for whom."
  namespace           = "AWS/Redshift"
  metric_name         = "WLMQueueWaitTime"
  dimensions          = { ClusterIdentifier = aws_redshift_cluster.this.cluster_identifier, QueueName = each.key }
  statistic           = "Average"
  period              = 300
  evaluation_periods  = 3
  threshold           = 60000
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.alarm_topic_arn]
}
