variable "nodes" {
  description = "The warehouse's nodes, as they were found."
  type        = object({ type = optional(string), count = optional(number) })
  default     = {}
}

variable "snapshots" {
  description = "For how many days automatic snapshots are kept, as it was found."
  type        = object({ every_hours = optional(number, 8), keep_days = optional(number, 14) })
  default     = {}
}

variable "wlm" {
  description = "The queues that were found, as wlm_json_configuration has them; without any, those of terraform/estate/wlm.json."
  type        = string
  default     = null
}

# usage_limits are left out: a limit that was made by hand would be limited twice.
module "warehouse" {
  source = "@modules@/warehouse"

  prefix          = var.name
  key_arns        = module.keys.arns
  network         = { subnet_ids = local.network.subnet_ids, security_group_id = local.network.warehouse_group }
  log_bucket      = module.logs.bucket
  nodes           = var.nodes
  snapshots       = var.snapshots
  wlm             = var.wlm
  usage_limits    = {}
  alarm_topic_arn = module.watch.topic_arn
}
