resource "aws_cloudwatch_event_rule" "job_failed" {
  name        = "${var.prefix}-job-failed"
  description = "A job of the lake failed, ran out of time or was stopped."

  event_pattern = jsonencode({
    source        = ["aws.glue"]
    "detail-type" = ["Glue Job State Change"]
    detail = {
      jobName = [for key in keys(local.jobs) : "${var.prefix}-${key}"]
      state   = ["FAILED", "TIMEOUT", "STOPPED"]
    }
  })
}

resource "aws_cloudwatch_event_target" "job_failed" {
  rule = aws_cloudwatch_event_rule.job_failed.name
  arn  = var.alarm_topic_arn
}

# Glue tells of a run that takes more than half of its time limit.
resource "aws_cloudwatch_event_rule" "job_slow" {
  name        = "${var.prefix}-job-slow"
  description = "A job of the lake has used half of its time limit."

  event_pattern = jsonencode({
    source        = ["aws.glue"]
    "detail-type" = ["Glue Job Run Status"]
    detail        = { jobName = [for key in keys(local.jobs) : "${var.prefix}-${key}"] }
  })
}

resource "aws_cloudwatch_event_target" "job_slow" {
  rule = aws_cloudwatch_event_rule.job_slow.name
  arn  = var.alarm_topic_arn
}
