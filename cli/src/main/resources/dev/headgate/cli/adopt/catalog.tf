variable "crawler_schedule" {
  description = "When the crawlers look, in UTC; the schedule that was found."
  type        = string
  default     = "cron(0 3 ? * SUN *)"
}

module "catalog" {
  source = "@modules@/catalog"

  prefix             = var.name
  key_arns           = module.keys.arns
  network            = { subnet_id = local.network.job_subnet, availability_zone = local.network.availability_zone, security_group_id = local.network.jobs_group }
  crawler_schedule   = var.crawler_schedule
  account_singletons = { catalog_encryption = "elsewhere", lake_formation_settings = "elsewhere" }
  alarm_topic_arn    = module.watch.topic_arn
}
