data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

locals {
  account  = data.aws_caller_identity.current.account_id
  region   = data.aws_region.current.region
  estate   = "${path.module}/../../estate"
  policies = "${path.module}/../../../security-policies"

  # A zone's key is used through S3 only, every other through the services that keys.json names.
  zones  = { for zone in keys(jsondecode(file("${local.estate}/zones.json"))) : zone => { purpose = "the ${zone} zone", services = ["s3"] } }
  duties = merge(local.zones, jsondecode(file("${local.estate}/keys.json")))

  names = { account = local.account, region = local.region, prefix = var.prefix }

  # What every key allows, and what AWS's own services do with two of them.
  base = { for duty, key in local.duties : duty => jsondecode(templatefile("${local.policies}/key.json.tftpl", merge(local.names, {
    administrators = jsonencode(length(var.administrators) > 0 ? sort(var.administrators) : ["arn:aws:iam::${local.account}:root"])
    services       = jsonencode([for service in key.services : "${service}.${local.region}.amazonaws.com"])
  }))) }
  services = { for duty in ["logs", "observability"] : duty => jsondecode(templatefile("${local.policies}/key-${duty}.json.tftpl", local.names)).Statement }
}

resource "aws_kms_key" "this" {
  for_each = local.duties

  description             = "Headgate ${var.prefix}: ${each.value.purpose}"
  enable_key_rotation     = true
  rotation_period_in_days = 365
  deletion_window_in_days = var.deletion_window_days
  policy = jsonencode({
    Version   = local.base[each.key].Version
    Statement = concat(local.base[each.key].Statement, lookup(local.services, each.key, []))
  })

  tags = { Duty = each.key }
}

resource "aws_kms_alias" "this" {
  for_each = local.duties

  name          = "alias/${var.prefix}-${each.key}"
  target_key_id = aws_kms_key.this[each.key].key_id
}
