variable "jobs" {
  description = "How large each job may grow, as it was found."
  type = map(object({
    worker_type     = optional(string)
    workers         = optional(number)
    timeout_minutes = optional(number)
    concurrent_runs = optional(number)
  }))
  default = {}
}

module "transform" {
  source = "@modules@/transform"

  prefix                 = var.name
  key_arns               = module.keys.arns
  release                = var.release
  control_bucket         = module.zone["control"].bucket
  security_configuration = module.catalog.security_configuration
  connection             = module.catalog.connection
  jobs                   = var.jobs
  alarm_topic_arn        = module.watch.topic_arn
}
