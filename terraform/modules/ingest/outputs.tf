output "alias_arns" {
  description = "What to call, by the function's key: the alias of the published version."
  value       = { for key, alias in aws_lambda_alias.live : key => alias.arn }
}

output "function_names" {
  description = "The functions' names by key."
  value       = { for key, function in aws_lambda_function.this : key => function.function_name }
}

output "log_groups" {
  description = "The functions' log groups by key."
  value       = { for key, group in aws_cloudwatch_log_group.function : key => group.name }
}

output "schedule_group" {
  description = "The group in which the console keeps its schedules."
  value       = aws_scheduler_schedule_group.this.name
}

output "scheduler_role_arn" {
  description = "The role that a schedule takes to start a run."
  value       = module.scheduler.arn
}

output "dead_letters_arn" {
  description = "The queue for starts that AWS gave up on; a target of every schedule."
  value       = aws_sqs_queue.schedule_dead_letters.arn
}

output "secret_prefix" {
  description = "How the name of every source's secret begins."
  value       = module.names.template.secret_prefix
}
