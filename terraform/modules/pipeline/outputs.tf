output "state_machine_arn" {
  description = "The state machine."
  value       = aws_sfn_state_machine.this.arn
}

output "failure_topic_arn" {
  description = "The topic that hears of every run that failed."
  value       = aws_sns_topic.failures.arn
}

output "log_group" {
  description = "The state machine's log group."
  value       = aws_cloudwatch_log_group.this.name
}
