output "arns" {
  description = "The key's ARN by duty: each zone of terraform/estate/zones.json, and secrets, warehouse, console and observability."
  value       = { for duty, key in aws_kms_key.this : duty => key.arn }
}

output "aliases" {
  description = "The key's alias by duty."
  value       = { for duty, alias in aws_kms_alias.this : duty => alias.name }
}
