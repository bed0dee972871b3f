output "console" {
  description = "The console's configuration: `terraform output -json console > console.json` is a file that it starts from. No secret is in it."
  value       = module.console.configuration
}

output "console_url" {
  description = "Where people open the console."
  value       = module.console.url
}

output "console_balancer" {
  description = "The name in DNS that the console's own name shall point to."
  value       = module.console.balancer
}

output "console_repository" {
  description = "Where a release's image is pushed to."
  value       = module.console.repository
}

output "client_secret_arn" {
  description = "The secret that takes the OIDC client's secret, by hand."
  value       = module.console.client_secret_arn
}

output "packages" {
  description = "Where a release's packages are put before it is applied."
  value       = "s3://${module.zone["control"].bucket}/artifacts/${var.release}/"
}

output "migration" {
  description = "What `aws ecs run-task` needs to bring the warehouse's tables up to date."
  value       = module.console.migration
}

output "egress_addresses" {
  description = "From which addresses APIs are called; give them to those who keep allow-lists."
  value       = module.network.egress_addresses
}
