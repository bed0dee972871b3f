variable "prefix" {
  description = "How every name begins: the project and its environment, such as `headgate-prod`; see the module names."
  type        = string
  nullable    = false
}

variable "key_arns" {
  description = "KMS keys by duty (`arns` of the module `keys`): the zones that the functions use, the sources' secrets, and logs and queues."
  type = object({
    control       = string
    raw           = string
    processed     = string
    secrets       = string
    observability = string
  })
  nullable = false

  validation {
    condition     = alltrue([for arn in values(var.key_arns) : can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", arn))])
    error_message = "Each key must be the ARN of a KMS key, arn:aws:kms:<region>:<account>:key/<id>: an alias or an id alone means nothing in a policy."
  }
}

variable "package" {
  description = "The functions' code: one zip for all of them, put into a bucket before the first apply. A new release has a new key, so that Lambda sees it."
  type = object({
    bucket = string
    key    = string
  })
  nullable = false

  validation {
    condition     = endswith(var.package.key, ".zip")
    error_message = "The functions' code is a zip, such as \"artifacts/1.0.0/ingest.zip\"."
  }
}

variable "network" {
  description = "Where the functions live: private subnets and the security group (`security_group_ids.functions` of the module `network`)."
  type = object({
    subnet_ids        = set(string)
    security_group_id = string
  })
  nullable = false

  validation {
    condition     = length(var.network.subnet_ids) >= 2 && alltrue([for id in var.network.subnet_ids : can(regex("^subnet-[0-9a-z]+$", id))])
    error_message = "Give at least two private subnets, in different availability zones, by their ids such as \"subnet-0123456789abcdef0\"."
  }

  validation {
    condition     = can(regex("^sg-[0-9a-z]+$", var.network.security_group_id))
    error_message = "The security group is given by its id, such as \"sg-0123456789abcdef0\"."
  }
}

variable "reserved_concurrency" {
  description = "How many calls of a function may go on at once, by the function's key, where it shall differ from terraform/estate/functions.json. The account keeps at least 100 for everything else."
  type        = map(number)
  nullable    = false
  default     = {}

  validation {
    condition     = alltrue([for calls in values(var.reserved_concurrency) : calls >= 1 && floor(calls) == calls])
    error_message = "A function needs room for at least one call at once; with 0 it could never run. Give whole numbers of at least 1."
  }

  validation {
    condition     = length(setsubtract(keys(var.reserved_concurrency), keys(jsondecode(file("${path.module}/../../estate/functions.json"))))) == 0
    error_message = "Concurrency is given by a function's key in terraform/estate/functions.json, such as plan, ingest or decrypt."
  }
}

variable "signing_profiles" {
  description = "Versions of AWS Signer profiles (ARNs) that must have signed the functions' code; without any, what lies in the package's bucket is taken as it is."
  type        = set(string)
  nullable    = false
  default     = []

  validation {
    condition     = alltrue([for arn in var.signing_profiles : can(regex("^arn:aws:signer:[a-z0-9-]+:[0-9]{12}:/signing-profiles/.+/.+$", arn))])
    error_message = "A signing profile is given by the ARN of one of its versions: arn:aws:signer:<region>:<account>:/signing-profiles/<name>/<version>."
  }
}

variable "retention_days" {
  description = "How long logs are kept."
  type        = number
  nullable    = false
  default     = 400

  validation {
    condition     = contains([365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.retention_days)
    error_message = "CloudWatch keeps logs for certain numbers of days only, and a year is the least here: 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653."
  }
}

variable "alarm_topic_arn" {
  description = "The topic that hears of alarms (`topic_arn` of the module `watch`)."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^arn:aws:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$", var.alarm_topic_arn))
    error_message = "The alarm topic must be the ARN of an SNS topic, such as \"arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms\"."
  }
}

variable "permissions_boundary" {
  description = "ARN of a managed policy that bounds the roles, where the organisation wants one on every role."
  type        = string
  default     = null
}

variable "column_key_days" {
  description = "After how many days protected columns are encrypted with a new key; values of before stay readable."
  type        = number
  nullable    = false
  default     = 30

  validation {
    condition     = var.column_key_days >= 1 && var.column_key_days <= 365 && floor(var.column_key_days) == var.column_key_days
    error_message = "The column keys rotate after a whole number of days from 1 to 365."
  }
}
