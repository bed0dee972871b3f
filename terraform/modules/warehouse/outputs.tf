output "cluster" {
  description = "The cluster's identifier."
  value       = aws_redshift_cluster.this.cluster_identifier
}

output "jdbc_url" {
  description = "Where the warehouse answers, for JDBC."
  value       = "jdbc:redshift://${aws_redshift_cluster.this.dns_name}:${aws_redshift_cluster.this.port}/${aws_redshift_cluster.this.database_name}"
}

output "admin_secret_arn" {
  description = "The secret with the admin's password, which Redshift changes every 30 days."
  value       = aws_redshift_cluster.this.master_password_secret_arn
}

output "role_arns" {
  description = "The roles with which the cluster reads the lake: copy (COPY and UNLOAD) and lake (Spectrum)."
  value       = { for duty, role in module.role : duty => role.arn }
}

output "wlm_parameter" {
  description = "The SSM parameter with the queues, which the console writes."
  value       = aws_ssm_parameter.wlm.name
}

output "queues" {
  description = "The names of the queues as they were first written."
  value       = local.wlm_names
}
