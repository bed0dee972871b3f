# The catalog database, what encrypts it, and the way by which Glue reaches the buckets.

module "names" {
  source = "../names"
  prefix = var.prefix
}

resource "aws_glue_catalog_database" "this" {
  name        = module.names.catalog_database
  description = module.names.catalog.description
}

resource "aws_glue_data_catalog_encryption_settings" "this" {
  count = var.account_singletons.catalog_encryption == "here" ? 1 : 0

  data_catalog_encryption_settings {
    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
      sse_aws_kms_key_id      = var.key_arns.observability
    }

    connection_password_encryption {
      return_connection_password_encrypted = true
      aws_kms_key_id                       = var.key_arns.observability
    }
  }
}

# What crawlers and jobs leave behind beside the zones: logs, bookmarks, temporary objects.
resource "aws_glue_security_configuration" "this" {
  name = "${var.prefix}-lake"

  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
      kms_key_arn                = var.key_arns.observability
    }

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
      kms_key_arn                   = var.key_arns.observability
    }

    s3_encryption {
      s3_encryption_mode = "SSE-KMS"
      kms_key_arn        = var.key_arns.processed
    }
  }
}

resource "aws_glue_connection" "network" {
  name            = "${var.prefix}-network"
  description     = "Crawlers and jobs reach buckets and keys from inside the VPC, through its endpoints."
  connection_type = "NETWORK"

  physical_connection_requirements {
    availability_zone      = var.network.availability_zone
    subnet_id              = var.network.subnet_id
    security_group_id_list = [var.network.security_group_id]
  }
}
