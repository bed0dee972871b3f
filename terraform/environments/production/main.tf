# The estate in production: two egress addresses, the warehouse in two zones, raw objects locked for a year.

provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account]

  default_tags {
    tags = { Project = "headgate", Estate = var.name }
  }
}

data "aws_caller_identity" "current" {}

locals {
  account = data.aws_caller_identity.current.account_id
  buckets = { for zone in ["raw", "processed", "curated", "control"] : zone => "${var.name}-${zone}-${local.account}" }
}

# --- what everything stands on ----------------------------------------------------------------------------------------

module "keys" {
  source = "../../modules/keys"

  prefix         = var.name
  administrators = var.key_administrators
}

module "watch" {
  source = "../../modules/watch"

  prefix     = var.name
  key_arn    = module.keys.arns.observability
  log_bucket = module.logs.bucket
  emails     = var.emails
  budgets    = var.budgets

  account_singletons = {
    anomaly_monitor = var.account_singletons.anomaly_monitor
    storage_lens    = var.account_singletons.storage_lens
  }
}

module "logs" {
  source = "../../modules/logs"

  prefix          = var.name
  key_arns        = { logs = module.keys.arns.logs, observability = module.keys.arns.observability }
  trail           = var.account_singletons.trail
  alarm_topic_arn = module.watch.topic_arn
}

module "guard" {
  source = "../../modules/guard"

  prefix          = var.name
  bucket          = module.logs.bucket
  alarm_topic_arn = module.watch.topic_arn

  account_singletons = {
    config_recorder     = var.account_singletons.config_recorder
    guardduty_detector  = var.account_singletons.guardduty_detector
    block_public_access = var.account_singletons.block_public_access
    access_analyzer     = var.account_singletons.access_analyzer
  }
}

module "network" {
  source = "../../modules/network"

  prefix          = var.name
  access          = var.access
  egress          = { gateways = "per_zone", hosts = var.api_hosts }
  key_arn         = module.keys.arns.observability
  alarm_topic_arn = module.watch.topic_arn
}

# --- the lake ---------------------------------------------------------------------------------------------------------

module "zone" {
  source   = "../../modules/zone"
  for_each = local.buckets

  prefix          = var.name
  zone            = each.key
  key_arn         = module.keys.arns[each.key]
  log_bucket      = module.logs.bucket
  object_lock     = each.key == "raw" ? var.object_lock : null
  alarm_topic_arn = module.watch.topic_arn

  # Releases are put into the control bucket from outside. Spectrum reads the others from outside of the VPC, as the warehouse's role.
  network = each.key == "control" ? {} : {
    vpc_endpoints     = [module.network.endpoint_ids["s3"]]
    exempt_principals = [module.warehouse.role_arns["lake"]]
  }
}

module "catalog" {
  source = "../../modules/catalog"

  prefix          = var.name
  key_arns        = module.keys.arns
  alarm_topic_arn = module.watch.topic_arn

  network = {
    subnet_id         = module.network.private_subnet_ids[0]
    availability_zone = module.network.availability_zones[0]
    security_group_id = module.network.security_group_ids["jobs"]
  }

  account_singletons = {
    catalog_encryption      = var.account_singletons.catalog_encryption
    lake_formation_settings = var.account_singletons.lake_formation_settings
  }
}

# --- what moves the data ----------------------------------------------------------------------------------------------

module "ingest" {
  source = "../../modules/ingest"

  prefix          = var.name
  key_arns        = module.keys.arns
  package         = { bucket = module.zone["control"].bucket, key = "artifacts/${var.release}/ingest.zip" }
  network         = { subnet_ids = module.network.private_subnet_ids, security_group_id = module.network.security_group_ids["functions"] }
  alarm_topic_arn = module.watch.topic_arn
}

module "transform" {
  source = "../../modules/transform"

  prefix                 = var.name
  key_arns               = module.keys.arns
  release                = var.release
  control_bucket         = module.zone["control"].bucket
  security_configuration = module.catalog.security_configuration
  connection             = module.catalog.connection
  jobs                   = { etl = var.job }
  alarm_topic_arn        = module.watch.topic_arn
}

module "warehouse" {
  source = "../../modules/warehouse"

  prefix          = var.name
  key_arns        = module.keys.arns
  network         = { subnet_ids = module.network.private_subnet_ids, security_group_id = module.network.security_group_ids["warehouse"] }
  log_bucket      = module.logs.bucket
  nodes           = var.nodes
  spread          = "two_zones"
  alarm_topic_arn = module.watch.topic_arn
}

module "pipeline" {
  source = "../../modules/pipeline"

  prefix          = var.name
  key_arns        = { observability = module.keys.arns.observability }
  function_arns   = { for key in ["plan", "ingest", "commit", "load", "publish"] : key => module.ingest.alias_arns[key] }
  emails          = var.emails
  sla             = var.sla
  alarm_topic_arn = module.watch.topic_arn
}

# --- the console ------------------------------------------------------------------------------------------------------

module "console" {
  source = "../../modules/console"

  prefix          = var.name
  key_arns        = module.keys.arns
  address         = var.address
  sign_in         = var.sign_in
  release         = var.release
  log_bucket      = module.logs.bucket
  alarm_topic_arn = module.watch.topic_arn

  network = {
    vpc_id     = module.network.vpc_id
    subnet_ids = module.network.private_subnet_ids
    security_group_ids = {
      console  = module.network.security_group_ids["console"]
      database = module.network.security_group_ids["database"]
      balancer = module.network.security_group_ids["balancer"]
    }
  }

  warehouse = {
    jdbc_url         = module.warehouse.jdbc_url
    admin_secret_arn = module.warehouse.admin_secret_arn
    lake_role_arn    = module.warehouse.role_arns["lake"]
    catalog_database = module.catalog.database
  }
}
