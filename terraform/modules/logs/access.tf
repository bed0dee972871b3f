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

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.bucket
  policy = templatefile("${local.policies}/${local.settings.policy}-bucket.json.tftpl", {
    account = local.account
    bucket  = local.bucket
    prefix  = var.prefix
    region  = local.region
  })

  depends_on = [aws_s3_bucket_public_access_block.this]
}
