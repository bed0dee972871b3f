output "bucket" {
  description = "The log bucket's name."
  value       = aws_s3_bucket.this.bucket
}

output "arn" {
  description = "The log bucket's ARN."
  value       = aws_s3_bucket.this.arn
}

output "trail_arn" {
  description = "The trail's ARN; null where the trail is kept elsewhere."
  value       = one(aws_cloudtrail.this[*].arn)
}
