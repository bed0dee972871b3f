# Who connected, as whom, and every statement. Redshift's S3 delivery is part of the log bucket's policy.
resource "aws_redshift_logging" "this" {
  cluster_identifier   = aws_redshift_cluster.this.cluster_identifier
  log_destination_type = "s3"
  bucket_name          = var.log_bucket
  s3_key_prefix        = "warehouse/"
}
