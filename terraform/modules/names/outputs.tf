output "account" {
  description = "The account's id."
  value       = local.account
}

output "region" {
  description = "The region."
  value       = local.region
}

output "prefix" {
  description = "What every name begins with: the project and its environment."
  value       = local.prefix
}

output "template" {
  description = "The names that templates in estate/ and security-policies/ may use, except the keys."
  value       = local.template
}

output "buckets" {
  description = "The bucket's name by zone."
  value       = local.buckets
}

output "functions" {
  description = "The functions' settings, as estate/functions.json has them."
  value       = local.functions
}

output "runtime" {
  description = "On what every function runs and by which alias it is called, as estate/runtime.json has it."
  value       = local.runtime
}

output "function_arns" {
  description = "What callers of a function call, by its key: the alias of its published version."
  value       = local.function_arns
}

output "role_arns" {
  description = "The roles' ARNs by duty."
  value       = local.role_arns
}

output "roles" {
  description = "Which service may take which role, as estate/roles.json has it."
  value       = local.roles
}

output "jobs" {
  description = "The Glue jobs' settings, as estate/jobs.json has them."
  value       = local.jobs
}

output "catalog" {
  description = "The catalog's settings, as estate/catalog.json has them."
  value       = local.catalog
}

output "catalog_database" {
  description = "The catalog database's name."
  value       = local.catalog_database
}

output "warehouse" {
  description = "The warehouse's settings, as estate/warehouse.json has them."
  value       = local.warehouse
}

output "column_keys" {
  description = "The name of the secret with the keys of protected columns."
  value       = local.column_keys
}

output "worker_environment" {
  description = "What functions and jobs find in their environment; docs/wiring.md explains each."
  value = {
    HEADGATE_RAW_BUCKET       = local.buckets["raw"]
    HEADGATE_PROCESSED_BUCKET = local.buckets["processed"]
    HEADGATE_CONTROL_BUCKET   = local.buckets["control"]
    HEADGATE_SECRET_PREFIX    = local.secret_prefix
    HEADGATE_COLUMN_KEYS      = local.column_keys
    HEADGATE_COPY_ROLE        = local.role_arns["copy"]
  }
}

output "estate_files" {
  description = "The folder with the files that the sandbox reads too."
  value       = local.files
}

output "policy_files" {
  description = "The folder with the bucket and role documents."
  value       = "${path.module}/../../../security-policies"
}
