module "role" {
  source = "../role"

  prefix               = var.prefix
  duty                 = "crawler"
  key_arns             = var.key_arns
  permissions_boundary = var.permissions_boundary
}

resource "aws_glue_crawler" "this" {
  for_each = module.names.catalog.crawlers

  name                   = "${var.prefix}-${each.key}"
  description            = each.value.description
  role                   = module.role.arn
  database_name          = aws_glue_catalog_database.this.name
  table_prefix           = each.value.table_prefix
  schedule               = coalesce(var.crawler_schedule, each.value.schedule)
  security_configuration = aws_glue_security_configuration.this.name

  s3_target {
    path            = "s3://${module.names.buckets[each.value.zone]}/${each.value.path}"
    connection_name = aws_glue_connection.network.name
    exclusions      = each.value.exclusions

    # A few objects of a folder show its fields; reading all of them would cost more and find nothing else.
    sample_size = each.value.sample_size
  }

  # A field that is gone from new records is still in old ones, so nothing is ever taken out of a table.
  schema_change_policy {
    update_behavior = "UPDATE_IN_DATABASE"
    delete_behavior = "LOG"
  }

  recrawl_policy {
    recrawl_behavior = "CRAWL_EVERYTHING"
  }

  dynamic "lake_formation_configuration" {
    for_each = var.lake_formation == null ? [] : [true]

    content {
      use_lake_formation_credentials = false
    }
  }
}

resource "aws_cloudwatch_event_rule" "crawler_failed" {
  name        = "${var.prefix}-crawler-failed"
  description = "A crawler of the lake failed."

  event_pattern = jsonencode({
    source        = ["aws.glue"]
    "detail-type" = ["Glue Crawler State Change"]
    detail = {
      crawlerName = [for key in keys(module.names.catalog.crawlers) : "${var.prefix}-${key}"]
      state       = ["Failed"]
    }
  })
}

resource "aws_cloudwatch_event_target" "crawler_failed" {
  rule = aws_cloudwatch_event_rule.crawler_failed.name
  arn  = var.alarm_topic_arn
}
