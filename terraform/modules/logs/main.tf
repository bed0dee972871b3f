data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

locals {
  account  = data.aws_caller_identity.current.account_id
  region   = data.aws_region.current.region
  zones    = jsondecode(file("${path.module}/../../estate/zones.json"))
  roles    = jsondecode(file("${path.module}/../../estate/roles.json"))
  settings = local.zones.logs
  policies = "${path.module}/../../../security-policies"

  bucket = coalesce(var.bucket, "${var.prefix}-logs-${local.account}")
}
