output "jobs" {
  description = "The jobs' names by key."
  value       = { for key, job in aws_glue_job.this : key => job.name }
}

output "rulesets" {
  description = "The quality rule sets' names by table."
  value       = { for table, ruleset in aws_glue_data_quality_ruleset.this : table => ruleset.name }
}
