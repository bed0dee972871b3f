variable "reserved_concurrency" {
  description = "The room of each function, as it was found."
  type        = map(number)
  default     = {}
}

module "ingest" {
  source = "@modules@/ingest"

  prefix               = var.name
  key_arns             = module.keys.arns
  package              = { bucket = module.zone["control"].bucket, key = "artifacts/${var.release}/ingest.zip" }
  network              = { subnet_ids = local.network.subnet_ids, security_group_id = local.network.functions_group }
  reserved_concurrency = var.reserved_concurrency
  alarm_topic_arn      = module.watch.topic_arn
}
