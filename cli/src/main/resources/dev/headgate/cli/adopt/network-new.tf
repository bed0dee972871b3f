# No network was found, so there is a new one.
module "network" {
  source = "@modules@/network"

  prefix          = var.name
  key_arn         = module.keys.arns.observability
  alarm_topic_arn = module.watch.topic_arn
}

locals {
  network = {
    subnet_ids        = module.network.private_subnet_ids
    job_subnet        = module.network.private_subnet_ids[0]
    availability_zone = module.network.availability_zones[0]
    functions_group   = module.network.security_group_ids["functions"]
    jobs_group        = module.network.security_group_ids["jobs"]
    warehouse_group   = module.network.security_group_ids["warehouse"]
  }
}
