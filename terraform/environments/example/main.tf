# A whole estate with the least that it can be: one egress address, the smallest warehouse, open on working days.

provider "aws" {
  region = var.region

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

  prefix = var.name
}

module "watch" {
  source = "../../modules/watch"

  prefix     = var.name
  key_arn    = module.keys.arns.observability
  log_bucket = module.logs.bucket
  emails     = var.emails
}

module "logs" {
  source = "../../modules/logs"

  prefix          = var.name
  key_arns        = { logs = module.keys.arns.logs, observability = module.keys.arns.observability }
  alarm_topic_arn = module.watch.topic_arn
}

module "guard" {
  source = "../../modules/guard"

  prefix          = var.name
  bucket          = module.logs.bucket
  alarm_topic_arn = module.watch.topic_arn
}

module "network" {
  source = "../../modules/network"

  prefix          = var.name
  access          = var.access
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
  alarm_topic_arn        = module.watch.topic_arn
}

module "warehouse" {
  source = "../../modules/warehouse"

  prefix          = var.name
  key_arns        = module.keys.arns
  network         = { subnet_ids = module.network.private_subnet_ids, security_group_id = module.network.security_group_ids["warehouse"] }
  log_bucket      = module.logs.bucket
  hours           = { resume = "cron(0 5 ? * MON-FRI *)", pause = "cron(0 19 ? * MON-FRI *)" }
  alarm_topic_arn = module.watch.topic_arn
}

module "pipeline" {
  source = "../../modules/pipeline"

  prefix          = var.name
  key_arns        = { observability = module.keys.arns.observability }
  function_arns   = { for key in ["plan", "ingest", "commit", "load", "publish"] : key => module.ingest.alias_arns[key] }
  emails          = var.emails
  alarm_topic_arn = module.watch.topic_arn
}

# --- the console ------------------------------------------------------------------------------------------------------

# A certificate of its own, which waits until its record is entered in DNS: a name that nobody owns stays waiting.
resource "aws_acm_certificate" "console" {
  domain_name       = "${var.name}.example.com"
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

module "console" {
  source = "../../modules/console"

  prefix          = var.name
  key_arns        = module.keys.arns
  address         = { name = aws_acm_certificate.console.domain_name, certificate_arn = aws_acm_certificate.console.arn }
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
