output "configuration" {
  description = "The console's configuration: as JSON, a file that it starts from. Secrets are not in it."
  value       = jsondecode(local.configuration)
}

output "url" {
  description = "Where people open the console."
  value       = "https://${var.address.name}"
}

output "balancer" {
  description = "The name in DNS that the console's own name shall point to."
  value       = aws_lb.this.dns_name
}

output "repository" {
  description = "Where a release's image is pushed to."
  value       = aws_ecr_repository.this.repository_url
}

output "client_secret_arn" {
  description = "The secret that takes the OIDC client's secret."
  value       = aws_secretsmanager_secret.client.arn
}

output "migration" {
  description = "What `aws ecs run-task` needs to run the warehouse's migrations."
  value = {
    cluster         = aws_ecs_cluster.this.name
    task_definition = aws_ecs_task_definition.migrate.family
    subnets         = var.network.subnet_ids
    security_group  = var.network.security_group_ids.console
  }
}
