# Storage Lens over the zones alone: how much, how often asked for, how much of it is protected and how.
resource "aws_s3control_storage_lens_configuration" "this" {
  count = local.keeps.storage_lens

  config_id = var.prefix

  storage_lens_configuration {
    enabled = true

    include {
      buckets = [for zone in concat(local.zones, ["logs"]) : "arn:aws:s3:::${var.prefix}-${zone}-${local.account}"]
      regions = [local.region]
    }

    account_level {
      activity_metrics {
        enabled = true
      }

      advanced_cost_optimization_metrics {
        enabled = true
      }

      advanced_data_protection_metrics {
        enabled = true
      }

      bucket_level {
        activity_metrics {
          enabled = true
        }

        advanced_cost_optimization_metrics {
          enabled = true
        }

        advanced_data_protection_metrics {
          enabled = true
        }
      }
    }

    data_export {
      cloud_watch_metrics {
        enabled = true
      }

      s3_bucket_destination {
        account_id            = local.account
        arn                   = "arn:aws:s3:::${var.log_bucket}"
        format                = "Parquet"
        output_schema_version = "V_1"
        prefix                = "storage-lens"

        encryption {
          sse_s3 {}
        }
      }
    }
  }
}
