# What everything is called, from the files that the sandbox reads too. This module makes nothing.

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

locals {
  files     = "${path.module}/../../estate"
  zones     = jsondecode(file("${local.files}/zones.json"))
  functions = jsondecode(file("${local.files}/functions.json"))
  jobs      = jsondecode(file("${local.files}/jobs.json"))
  catalog   = jsondecode(file("${local.files}/catalog.json"))
  roles     = jsondecode(file("${local.files}/roles.json"))
  warehouse = jsondecode(file("${local.files}/warehouse.json"))
  runtime   = jsondecode(file("${local.files}/runtime.json"))

  account = data.aws_caller_identity.current.account_id
  region  = data.aws_region.current.region
  prefix  = var.prefix

  # The environment is what stands behind the last hyphen: headgate-prod, or data-platform-prod.
  parts       = split("-", var.prefix)
  environment = element(local.parts, length(local.parts) - 1)
  project     = trimsuffix(var.prefix, "-${local.environment}")

  buckets          = { for zone in keys(local.zones) : zone => "${local.prefix}-${zone}-${local.account}" }
  function_arns    = { for key in keys(local.functions) : key => "arn:aws:lambda:${local.region}:${local.account}:function:${local.prefix}-${key}:${local.runtime.alias}" }
  role_arns        = { for duty in keys(local.roles) : duty => "arn:aws:iam::${local.account}:role/${local.prefix}-${duty}" }
  catalog_database = replace("${local.prefix}-${local.catalog.database}", "-", "_")
  column_keys      = "${local.project}/${local.environment}/columns"
  secret_prefix    = "${local.project}/${local.environment}/sources/"
  failure_topic    = "arn:aws:sns:${local.region}:${local.account}:${local.prefix}-failures"
  state_machine    = "arn:aws:states:${local.region}:${local.account}:stateMachine:${local.prefix}-pipeline"
  posture_queue    = "arn:aws:sqs:${local.region}:${local.account}:${local.prefix}-posture"
  dead_letters     = "arn:aws:sqs:${local.region}:${local.account}:${local.prefix}-schedule-dead-letters"

  # Every name that a template in estate/ or security-policies/ may use, except the keys, whose ARNs AWS makes up.
  template = merge(
    { for zone, name in local.buckets : "${zone}_bucket" => name },
    { for key, arn in local.function_arns : "${key}_function" => arn },
    {
      region                = local.region
      account               = local.account
      prefix                = local.prefix
      secret_prefix         = local.secret_prefix
      column_keys           = local.column_keys
      crawler               = "${local.prefix}-raw"
      etl_job               = "${local.prefix}-etl"
      cluster               = local.prefix
      database              = local.warehouse.database
      catalog_database      = local.catalog_database
      loader                = local.warehouse.users.loader
      owner                 = local.warehouse.users.owner
      console_secret_prefix = "${local.project}/${local.environment}/console/"
      failure_topic         = local.failure_topic
      state_machine         = local.state_machine
      schedule_dead_letters = local.dead_letters
      posture_queue         = local.posture_queue
      posture_dead_letters  = "${local.posture_queue}-dead-letters"
      posture_queue_url     = "https://sqs.${local.region}.amazonaws.com/${local.account}/${local.prefix}-posture"
      schedule_group        = local.prefix
      scheduler_role        = local.role_arns["scheduler"]
    },
  )
}
