variable "prefix" {
  description = "How every name begins: the project and the environment, such as `headgate-prod`."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", var.prefix)) && length(var.prefix) <= 24
    error_message = "The prefix begins every name and must suit the strictest of them: lower-case letters, digits and single hyphens, beginning with a letter, at most 24 characters. Give one such as \"headgate-prod\"."
  }
}

variable "key_arn" {
  description = "The KMS key of the alarm topic (`arns.observability` of the module `keys`)."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.key_arn))
    error_message = "The key must be the ARN of a KMS key, such as \"arn:aws:kms:eu-central-1:123456789012:key/1234abcd-...\"."
  }
}

variable "log_bucket" {
  description = "The log bucket's name (`bucket` of the module `logs`); Storage Lens writes its figures into it."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.log_bucket))
    error_message = "The log bucket is given by its name (3 to 63 lower-case letters, digits and hyphens), not by its ARN."
  }
}

variable "emails" {
  description = "Who hears of alarms and of money by mail; each address must confirm once."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for email in var.emails : can(regex("^[^@\\s,;]+@[^@\\s,;]+\\.[a-zA-Z]{2,}$", email))])
    error_message = "Each entry is one mail address, such as \"data-platform@example.com\"."
  }
}

variable "budgets" {
  description = "The month's limit in US dollars by service as Cost Explorer names it; `all` is the whole account. A forecast above it, and 80 % spent, are told."
  type        = map(number)
  default     = { all = 3000 }

  validation {
    condition     = alltrue([for limit in values(var.budgets) : limit >= 1])
    error_message = "A budget is at least 1 US dollar a month. Leave a service out to have no budget for it."
  }

  validation {
    condition = length(setsubtract(keys(var.budgets), [
      "all", "AWS Glue", "AWS Lambda", "AWS Step Functions", "Amazon Redshift", "Amazon Simple Storage Service", "AmazonCloudWatch", "Amazon Relational Database Service", "EC2 - Other",
    ])) == 0
    error_message = "A budget is for \"all\" or a service as Cost Explorer names it: AWS Glue, AWS Lambda, AWS Step Functions, Amazon Redshift, Amazon Simple Storage Service, AmazonCloudWatch, Amazon Relational Database Service, EC2 - Other."
  }
}

variable "anomaly_dollars" {
  description = "From which unexpected amount in US dollars on Cost Anomaly Detection tells."
  type        = number
  default     = 100

  validation {
    condition     = var.anomaly_dollars >= 1
    error_message = "An anomaly is told from 1 US dollar on."
  }
}

variable "account_singletons" {
  description = "Who keeps what an account has once, `here` or `elsewhere`: the anomaly monitor over all services and the Storage Lens dashboard."
  type = object({
    anomaly_monitor = optional(string, "here")
    storage_lens    = optional(string, "here")
  })
  default = {}

  validation {
    condition     = alltrue([for owner in values(var.account_singletons) : contains(["here", "elsewhere"], owner)])
    error_message = "Each is kept \"here\" or \"elsewhere\"."
  }
}
