locals {
  state_machine = "arn:aws:states:${local.region}:${local.account}:stateMachine:${var.prefix}-pipeline"

  # A widget is a title and its metrics; the grid is three to a row.
  widgets = [
    {
      title   = "Runs"
      stat    = "Sum"
      metrics = [for metric in ["ExecutionsStarted", "ExecutionsSucceeded", "ExecutionsFailed", "ExecutionsTimedOut"] : ["AWS/States", metric, "StateMachineArn", local.state_machine]]
    },
    {
      title   = "How long runs take (ms, p95)"
      stat    = "p95"
      metrics = [["AWS/States", "ExecutionTime", "StateMachineArn", local.state_machine]]
    },
    {
      title = "Functions: errors and throttles"
      stat  = "Sum"
      metrics = concat(
        [for key in local.functions : ["AWS/Lambda", "Errors", "FunctionName", "${var.prefix}-${key}"]],
        [for key in local.functions : ["AWS/Lambda", "Throttles", "FunctionName", "${var.prefix}-${key}"]],
      )
    },
    {
      title   = "Functions: duration (ms, p95)"
      stat    = "p95"
      metrics = [for key in local.functions : ["AWS/Lambda", "Duration", "FunctionName", "${var.prefix}-${key}"]]
    },
    {
      title   = "Functions: running at once"
      stat    = "Maximum"
      metrics = [for key in local.functions : ["AWS/Lambda", "ConcurrentExecutions", "FunctionName", "${var.prefix}-${key}"]]
    },
    {
      title   = "Jobs: failed tasks"
      stat    = "Sum"
      metrics = [for key in local.jobs : ["Glue", "glue.driver.aggregate.numFailedTasks", "JobName", "${var.prefix}-${key}", "JobRunId", "ALL", "Type", "count"]]
    },
    {
      title   = "Warehouse: CPU (%)"
      stat    = "Average"
      metrics = [["AWS/Redshift", "CPUUtilization", "ClusterIdentifier", var.prefix], ["AWS/Redshift", "PercentageDiskSpaceUsed", "ClusterIdentifier", var.prefix]]
    },
    {
      title   = "Warehouse: queries that wait"
      stat    = "Average"
      metrics = [["AWS/Redshift", "WLMQueueLength", "ClusterIdentifier", var.prefix], ["AWS/Redshift", "ConcurrencyScalingActiveClusters", "ClusterIdentifier", var.prefix]]
    },
    {
      title   = "Zones: errors of S3 (5xx)"
      stat    = "Sum"
      metrics = [for zone in local.zones : ["AWS/S3", "5xxErrors", "BucketName", "${var.prefix}-${zone}-${local.account}", "FilterId", "EntireBucket"]]
    },
    {
      title   = "Zones: size (bytes)"
      stat    = "Average"
      metrics = [for zone in local.zones : ["AWS/S3", "BucketSizeBytes", "BucketName", "${var.prefix}-${zone}-${local.account}", "StorageType", "IntelligentTieringFAStorage"]]
    },
  ]
}

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.prefix
  dashboard_body = jsonencode({
    widgets = [for i, widget in local.widgets : {
      type   = "metric"
      x      = (i % 3) * 8
      y      = floor(i / 3) * 6
      width  = 8
      height = 6
      properties = {
        title   = widget.title
        region  = local.region
        stat    = widget.stat
        period  = 300
        view    = "timeSeries"
        metrics = widget.metrics
      }
    }]
  })
}
