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
    error_message = "The name is the project, a hyphen and the environment, in lower-case letters and digits, at most 24 characters, such as \"headgate-prod\": S3 would refuse another one in a bucket's name."
  }
}

variable "account" {
  description = "The account that is meant: with credentials of another one nothing is planned."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account))
    error_message = "An AWS account id has exactly 12 digits; give it as text, so that leading zeros stay."
  }
}

variable "release" {
  description = "Which release of Headgate runs; its packages lie in the control bucket and its image in the repository."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]+[.][0-9]+[.][0-9]+(-[0-9A-Za-z.-]+)?$", var.release))
    error_message = "A release is a version such as \"1.0.0\"."
  }
}

variable "address" {
  description = "Under which name people open the console, with its certificate and, if Route 53 shall know it, the zone."
  type = object({
    name            = string
    certificate_arn = string
    zone_id         = optional(string)
  })
  nullable = false
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
}

variable "access" {
  description = "From which private ranges people reach the console and the warehouse."
  type = object({
    console   = set(string)
    warehouse = optional(set(string), [])
  })
  nullable = false
}

variable "api_hosts" {
  description = "The hosts of the sources' APIs, the only ones that calls may leave for; empty for any."
  type        = set(string)
  nullable    = false
  default     = []
}

variable "key_administrators" {
  description = "IAM roles that alone may change and delete the keys; without any, those whom the account's IAM policies allow to."
  type        = set(string)
  nullable    = false
  default     = []
}

variable "object_lock" {
  description = "For how long nobody can delete a raw object. COMPLIANCE can be lifted by nobody, not even by AWS."
  type = object({
    mode = optional(string, "COMPLIANCE")
    days = optional(number, 365)
  })
  nullable = false
  default  = {}
}

variable "nodes" {
  description = "The warehouse's nodes."
  type = object({
    type  = optional(string, "ra3.xlplus")
    count = optional(number, 2)
  })
  nullable = false
  default  = {}
}

variable "job" {
  description = "How large the job may grow."
  type = object({
    worker_type = optional(string, "G.2X")
    workers     = optional(number, 20)
  })
  nullable = false
  default  = {}
}

variable "sla" {
  description = "What is agreed about runs."
  type = object({
    run_minutes             = optional(number, 120)
    hours_without_a_success = optional(number, 24)
    success_percent         = optional(number, 99.9)
  })
  nullable = false
  default  = {}
}

variable "emails" {
  description = "Who hears of alarms, money and failed runs."
  type        = set(string)
  nullable    = false

  validation {
    condition     = length(var.emails) > 0
    error_message = "Somebody must hear of alarms: give at least one mail address."
  }
}

variable "budgets" {
  description = "The month's limit in US dollars, by service as Cost Explorer names it; `all` is the whole account."
  type        = map(number)
  nullable    = false
  default     = { all = 10000 }
}

variable "account_singletons" {
  description = "Who keeps what an account has once, `here` or `elsewhere`."
  type = object({
    trail                   = optional(string, "here")
    config_recorder         = optional(string, "here")
    guardduty_detector      = optional(string, "here")
    block_public_access     = optional(string, "here")
    access_analyzer         = optional(string, "here")
    anomaly_monitor         = optional(string, "here")
    storage_lens            = optional(string, "here")
    catalog_encryption      = optional(string, "here")
    lake_formation_settings = optional(string, "here")
  })
  nullable = false
  default  = {}
}
