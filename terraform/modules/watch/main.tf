data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

locals {
  account  = data.aws_caller_identity.current.account_id
  region   = data.aws_region.current.region
  estate   = "${path.module}/../../estate"
  policies = "${path.module}/../../../security-policies"

  zones     = [for zone in keys(jsondecode(file("${local.estate}/zones.json"))) : zone if zone != "logs"]
  functions = keys(jsondecode(file("${local.estate}/functions.json")))
  jobs      = keys(jsondecode(file("${local.estate}/jobs.json")))

  keeps = { for what, owner in var.account_singletons : what => owner == "here" ? 1 : 0 }
}
