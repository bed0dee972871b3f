variable "object_locks" {
  description = "The default retention that was found, by zone; a zone without one gets that of terraform/estate/zones.json."
  type        = map(object({ mode = string, days = number }))
  default     = {}
}

# Any network is let through until the clients are known: `network` pins the objects to it.
module "zone" {
  source   = "@modules@/zone"
  for_each = toset([@zones@])

  prefix          = var.name
  zone            = each.key
  key_arn         = module.keys.arns[each.key]
  log_bucket      = module.logs.bucket
  object_lock     = lookup(var.object_locks, each.key, null)
  alarm_topic_arn = module.watch.topic_arn
}
