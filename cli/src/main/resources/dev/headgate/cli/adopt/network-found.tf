variable "network" {
  description = "The network that was found. Functions call APIs from it, so its subnets need a way out."
  type = object({
    subnet_ids        = set(string)
    job_subnet        = string
    availability_zone = string
    functions_group   = string
    jobs_group        = string
    warehouse_group   = string
  })
}

locals {
  network = var.network
}
