resource "aws_s3_bucket_public_access_block" "this" {
  bucket = aws_s3_bucket.this.bucket

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket.this.bucket

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

locals {
  zone_policy = jsondecode(templatefile("${local.policies}/${local.settings.policy}-bucket.json.tftpl", {
    bucket  = local.bucket
    key_arn = var.key_arn
    account = local.account
    prefix  = var.prefix
  }))

  # Each condition is one way to be let through, and only the ways that were given are named: an empty list would match nothing.
  # The objects alone are pinned, so that a wrong endpoint locks nobody out of the bucket's settings.
  pinned = length(var.network.vpc_endpoints) + length(var.network.cidrs) > 0
  network_statement = {
    Sid       = "OnlyThroughItsNetwork"
    Effect    = "Deny"
    Principal = "*"
    Action    = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:DeleteObjectVersion", "s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"]
    Resource  = "${local.arn}/*"
    Condition = merge(
      { BoolIfExists = { "aws:PrincipalIsAWSService" = "false", "aws:ViaAWSService" = "false" } },
      length(var.network.vpc_endpoints) > 0 ? { StringNotEquals = { "aws:SourceVpce" = sort(var.network.vpc_endpoints) } } : null,
      length(var.network.cidrs) > 0 ? { NotIpAddress = { "aws:SourceIp" = sort(var.network.cidrs) } } : null,
      length(var.network.exempt_principals) > 0 ? { ArnNotEquals = { "aws:PrincipalArn" = sort(var.network.exempt_principals) } } : null,
    )
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.bucket
  policy = jsonencode({
    Version   = local.zone_policy.Version
    Statement = concat(local.zone_policy.Statement, local.pinned ? [local.network_statement] : [])
  })

  depends_on = [aws_s3_bucket_public_access_block.this]
}
