data "aws_caller_identity" "current" {}

locals {
  account  = data.aws_caller_identity.current.account_id
  settings = jsondecode(file("${path.module}/../../estate/zones.json"))[var.zone]
  policies = "${path.module}/../../../security-policies"

  bucket = coalesce(var.bucket, "${var.prefix}-${var.zone}-${local.account}")
  arn    = "arn:aws:s3:::${local.bucket}"

  object_lock = var.object_lock != null ? var.object_lock : (
    can(local.settings.object_lock_days) ? { mode = "GOVERNANCE", days = local.settings.object_lock_days } : null
  )
  days = {
    tier          = coalesce(var.lifecycle_days.tier, local.settings.lifecycle_days.tier)
    keep_replaced = coalesce(var.lifecycle_days.keep_replaced, local.settings.lifecycle_days.keep_replaced)
    abort_uploads = coalesce(var.lifecycle_days.abort_uploads, local.settings.lifecycle_days.abort_uploads)
    expire        = var.lifecycle_days.expire != null ? var.lifecycle_days.expire : try(local.settings.lifecycle_days.expire, {})
  }
}
