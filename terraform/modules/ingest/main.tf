# The functions of estate/functions.json. All have the same code; each has its own role, log group and room.

module "names" {
  source = "../names"
  prefix = var.prefix
}

locals {
  functions = module.names.functions
}

module "role" {
  source   = "../role"
  for_each = local.functions

  prefix               = var.prefix
  duty                 = each.key
  key_arns             = var.key_arns
  permissions_boundary = var.permissions_boundary
}

resource "aws_cloudwatch_log_group" "function" {
  for_each = local.functions

  name              = "/aws/lambda/${var.prefix}-${each.key}"
  kms_key_id        = var.key_arns.observability
  retention_in_days = var.retention_days
}

resource "aws_lambda_code_signing_config" "this" {
  count = length(var.signing_profiles) > 0 ? 1 : 0

  description = "Only code that these profiles signed."

  allowed_publishers {
    signing_profile_version_arns = var.signing_profiles
  }

  policies {
    untrusted_artifact_on_deployment = "Enforce"
  }
}

resource "aws_lambda_function" "this" {
  # checkov:skip=CKV_AWS_116:Nothing calls these functions asynchronously, and only such calls have a dead-letter queue: the state machine and the console wait for the answer. What a schedule could not start goes to the queue in schedules.tf.
  for_each = local.functions

  function_name                  = "${var.prefix}-${each.key}"
  description                    = "Headgate ${each.key}; docs/wiring.md says what it is given and what it answers."
  role                           = module.role[each.key].arn
  runtime                        = module.names.runtime.name
  architectures                  = [module.names.runtime.architecture]
  handler                        = each.value.handler
  memory_size                    = each.value.memory_mb
  timeout                        = each.value.timeout_seconds
  reserved_concurrent_executions = lookup(var.reserved_concurrency, each.key, each.value.reserved_concurrency)
  s3_bucket                      = var.package.bucket
  s3_key                         = var.package.key
  publish                        = true
  kms_key_arn                    = var.key_arns.secrets
  code_signing_config_arn        = one(aws_lambda_code_signing_config.this[*].arn)

  environment {
    variables = module.names.worker_environment
  }

  # A snapshot of the started JVM belongs to a published version, which is why everybody calls the alias.
  snap_start {
    apply_on = "PublishedVersions"
  }

  vpc_config {
    subnet_ids         = var.network.subnet_ids
    security_group_ids = [var.network.security_group_id]
  }

  tracing_config {
    mode = "Active"
  }

  logging_config {
    log_format            = "JSON"
    log_group             = aws_cloudwatch_log_group.function[each.key].name
    application_log_level = "INFO"
    system_log_level      = "WARN"
  }
}

resource "aws_lambda_alias" "live" {
  for_each = local.functions

  name             = module.names.runtime.alias
  description      = "The version that the pipeline and the console call."
  function_name    = aws_lambda_function.this[each.key].function_name
  function_version = aws_lambda_function.this[each.key].version
}
