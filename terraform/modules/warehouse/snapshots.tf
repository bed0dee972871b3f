resource "aws_redshift_snapshot_schedule" "this" {
  identifier  = var.prefix
  description = "Every ${var.snapshots.every_hours} hours."
  definitions = ["rate(${var.snapshots.every_hours} hours)"]
}

resource "aws_redshift_snapshot_schedule_association" "this" {
  cluster_identifier  = aws_redshift_cluster.this.cluster_identifier
  schedule_identifier = aws_redshift_snapshot_schedule.this.id
}
