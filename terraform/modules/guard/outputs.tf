output "detector_id" {
  description = "The GuardDuty detector; null where it is kept elsewhere."
  value       = one(aws_guardduty_detector.this[*].id)
}

output "analyzer_arn" {
  description = "The Access Analyzer; null where it is kept elsewhere."
  value       = one(aws_accessanalyzer_analyzer.this[*].arn)
}

output "config_rules" {
  description = "The names of the Config rules by what they check; empty where the recorder is kept elsewhere."
  value       = { for key, rule in aws_config_config_rule.this : key => rule.name }
}
