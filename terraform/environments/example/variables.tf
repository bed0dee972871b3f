variable "region" {
  description = "In which AWS region the estate is built."
  type        = string
  nullable    = false

  validation {
    condition = contains([
      "af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2", "ap-southeast-1",
      "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "ca-central-1", "ca-west-1",
      "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1",
      "me-central-1", "me-south-1", "mx-central-1", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ], var.region)
    error_message = "There is no such region, or the estate cannot be built in it. Give the name of a commercial AWS region, such as eu-central-1; the documents name the partition aws, so the regions of China and GovCloud are refused."
  }
}

variable "name" {
  description = "How every name begins: the project, a hyphen and the environment."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9]*(-[a-z0-9]+)+$", var.name)) && length(var.name) <= 24
    error_message = "The name is the project, a hyphen and the environment, in lower-case letters and digits, at most 24 characters, such as \"headgate-example\": S3 would refuse another one in a bucket's name."
  }
}

variable "release" {
  description = "Which release of Headgate runs; its packages lie in the control bucket and its image in the repository."
  type        = string
  nullable    = false
  default     = "0.1.0"

  validation {
    condition     = can(regex("^[0-9]+[.][0-9]+[.][0-9]+(-[0-9A-Za-z.-]+)?$", var.release))
    error_message = "A release is a version such as \"1.0.0\"."
  }
}

variable "access" {
  description = "From which private ranges people reach the console and the warehouse."
  type = object({
    console   = optional(set(string), ["10.0.0.0/8"])
    warehouse = optional(set(string), [])
  })
  nullable = false
  default  = {}
}

variable "sign_in" {
  description = "The OIDC issuer where people sign in, and what its groups may do."
  type = object({
    issuer      = string
    client_id   = optional(string, "headgate-console")
    audience    = optional(string, "headgate-api")
    group_roles = optional(map(string), {})
  })
  nullable = false
  default = {
    issuer      = "https://login.example.com/realms/headgate"
    group_roles = { "/headgate-operators" = "OPERATOR", "/headgate-admins" = "ADMIN" }
  }
}

variable "emails" {
  description = "Who hears of alarms, money and failed runs."
  type        = set(string)
  nullable    = false
  default     = []
}
