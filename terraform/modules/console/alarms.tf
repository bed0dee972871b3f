locals {
  balancer = { LoadBalancer = aws_lb.this.arn_suffix }
  target   = { LoadBalancer = aws_lb.this.arn_suffix, TargetGroup = aws_lb_target_group.this.arn_suffix }
  database = { DBInstanceIdentifier = aws_db_instance.this.identifier }

  alarms = {
    errors    = { namespace = "AWS/ApplicationELB", metric = "HTTPCode_Target_5XX_Count", dimensions = local.target, statistic = "Sum", comparison = "GreaterThanThreshold", threshold = 10, what = "The console answers with errors; its log has each with the request's id." }
    away      = { namespace = "AWS/ApplicationELB", metric = "HTTPCode_ELB_5XX_Count", dimensions = local.balancer, statistic = "Sum", comparison = "GreaterThanThreshold", threshold = 10, what = "The balancer finds no console that answers." }
    unhealthy = { namespace = "AWS/ApplicationELB", metric = "HealthyHostCount", dimensions = local.target, statistic = "Minimum", comparison = "LessThanThreshold", threshold = var.tasks.count, what = "Fewer consoles are ready than shall run." }
    cpu       = { namespace = "AWS/RDS", metric = "CPUUtilization", dimensions = local.database, statistic = "Average", comparison = "GreaterThanThreshold", threshold = 85, what = "The console's database is busy; Performance Insights shows with which statements." }
    storage   = { namespace = "AWS/RDS", metric = "FreeStorageSpace", dimensions = local.database, statistic = "Minimum", comparison = "LessThanThreshold", threshold = 5368709120, what = "The console's database has less than 5 GB left, although it grows by itself: storage_max is reached." }
    unseen    = { namespace = "AWS/SQS", metric = "ApproximateNumberOfMessagesVisible", dimensions = { QueueName = aws_sqs_queue.posture_dead_letters.name }, statistic = "Maximum", comparison = "GreaterThanThreshold", threshold = 0, what = "A change of a bucket could not be looked at five times. The next full scan sees it; the console's log says why, then delete the message." }
    memory    = { namespace = "AWS/RDS", metric = "FreeableMemory", dimensions = local.database, statistic = "Minimum", comparison = "LessThanThreshold", threshold = 268435456, what = "The console's database has less than 256 MB of memory left; give it a larger class." }
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name          = "${local.name}-${each.key}"
  alarm_description   = each.value.what
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = each.value.statistic
  period              = 300
  evaluation_periods  = 2
  threshold           = each.value.threshold
  comparison_operator = each.value.comparison
  treat_missing_data  = each.key == "unhealthy" ? "breaching" : "notBreaching"
  alarm_actions       = [var.alarm_topic_arn]
  ok_actions          = [var.alarm_topic_arn]
}
