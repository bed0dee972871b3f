resource "aws_redshift_snapshot_schedule" "this" {
  identifier  = var.prefix
  description = "Every ${var.snapshots.every_hours} hours."
  definitions = ["rate(${var.snapshots.every_hours} hours)"]

  lifecycle {
    # A change of this text would make a new schedule.
    ignore_changes = [description]
  }
}

resource "aws_redshift_snapshot_schedule_association" "this" {
  cluster_identifier  = aws_redshift_cluster.this.cluster_identifier
  schedule_identifier = aws_redshift_snapshot_schedule.this.id
}
