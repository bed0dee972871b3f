# Lake Formation, where it is on: tables are no longer open to whoever has IAM permission on the catalog, each reader is named.

locals {
  lake_formation = var.lake_formation != null
  crawled        = { for key, crawler in module.names.catalog.crawlers : crawler.zone => crawler.zone... }
}

resource "aws_lakeformation_data_lake_settings" "this" {
  count = local.lake_formation && var.account_singletons.lake_formation_settings == "here" ? 1 : 0

  # Without default permissions for new databases and tables, IAM alone opens nothing.
  admins = var.lake_formation.administrators
}

resource "aws_lakeformation_resource" "zone" {
  for_each = local.lake_formation ? toset(["raw", "processed"]) : toset([])

  arn                     = "arn:aws:s3:::${module.names.buckets[each.key]}"
  use_service_linked_role = true
}

resource "aws_lakeformation_permissions" "crawler_database" {
  count = local.lake_formation ? 1 : 0

  principal   = module.role.arn
  permissions = ["CREATE_TABLE", "DESCRIBE"]

  database {
    name = aws_glue_catalog_database.this.name
  }
}

resource "aws_lakeformation_permissions" "crawler_location" {
  for_each = local.lake_formation ? local.crawled : {}

  principal   = module.role.arn
  permissions = ["DATA_LOCATION_ACCESS"]

  data_location {
    arn = aws_lakeformation_resource.zone[each.key].arn
  }
}

resource "aws_lakeformation_permissions" "reader" {
  for_each = local.lake_formation ? setunion(var.lake_formation.readers, [module.names.role_arns["lake"]]) : toset([])

  principal   = each.key
  permissions = ["SELECT", "DESCRIBE"]

  table {
    database_name = aws_glue_catalog_database.this.name
    wildcard      = true
  }
}
