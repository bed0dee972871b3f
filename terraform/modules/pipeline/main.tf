# The state machine from the one document that the sandbox renders too.

module "names" {
  source = "../names"
  prefix = var.prefix
}

locals {
  # The states call published versions, by their alias.
  functions  = { for key, arn in var.function_arns : "${key}_function" => arn }
  definition = templatefile("${module.names.estate_files}/pipeline.asl.json.tftpl", merge(module.names.template, local.functions))
}

module "role" {
  source = "../role"

  prefix               = var.prefix
  duty                 = "pipeline"
  key_arns             = var.key_arns
  names                = local.functions
  permissions_boundary = var.permissions_boundary
}

resource "aws_cloudwatch_log_group" "this" {
  # The name begins as AWS's own log deliveries do, or each state machine would lengthen one shared policy until it is full.
  name              = "/aws/vendedlogs/states/${var.prefix}-pipeline"
  kms_key_id        = var.key_arns.observability
  retention_in_days = var.retention_days
}

resource "aws_sfn_state_machine" "this" {
  name       = "${var.prefix}-pipeline"
  type       = "STANDARD"
  role_arn   = module.role.arn
  definition = jsonencode(jsondecode(local.definition))

  logging_configuration {
    level                  = "ALL"
    include_execution_data = true
    log_destination        = "${aws_cloudwatch_log_group.this.arn}:*"
  }

  tracing_configuration {
    enabled = true
  }
}
