data "aws_caller_identity" "current" {}

locals {
  account  = data.aws_caller_identity.current.account_id
  policies = "${path.module}/../../../security-policies"
  roles    = jsondecode(file("${path.module}/../../estate/roles.json"))

  keeps = { for what, owner in var.account_singletons : what => owner == "here" ? 1 : 0 }
}

resource "aws_s3_account_public_access_block" "this" {
  count = local.keeps.block_public_access

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_accessanalyzer_analyzer" "this" {
  count = local.keeps.access_analyzer

  analyzer_name = var.prefix
  type          = "ACCOUNT"
}
