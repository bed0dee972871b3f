output "topic_arn" {
  description = "The topic that hears of alarms and of money."
  value       = aws_sns_topic.alarms.arn
}

output "dashboard" {
  description = "The dashboard's name."
  value       = aws_cloudwatch_dashboard.this.dashboard_name
}
