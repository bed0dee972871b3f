variable "prefix" {
  description = "How every name begins: the project and the environment, such as `headgate-prod`."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", var.prefix)) && length(var.prefix) <= 24
    error_message = "The prefix begins every name and must suit the strictest of them: lower-case letters, digits and single hyphens, beginning with a letter, at most 24 characters. Give one such as \"headgate-prod\"."
  }
}

variable "zone" {
  description = "Which zone of terraform/estate/zones.json this is; the log bucket is a module of its own."
  type        = string

  validation {
    condition     = var.zone != "logs" && contains(keys(jsondecode(file("${path.module}/../../estate/zones.json"))), var.zone)
    error_message = "There is no such zone in terraform/estate/zones.json (raw, processed, curated and control are there). The log bucket is made by the module `logs`."
  }
}

variable "bucket" {
  description = "The bucket's name where it already exists under another one; by default `<prefix>-<zone>-<account>`."
  type        = string
  default     = null

  validation {
    condition = var.bucket == null || (
      can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", coalesce(var.bucket, "none")))
      && !can(regex("^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|--x-s3|--table-s3)$", coalesce(var.bucket, "none")))
    )
    error_message = "AWS would refuse this bucket's name. Give 3 to 63 lower-case letters, digits and hyphens that begin and end with a letter or digit and do not use one of S3's own prefixes (xn--, sthree-, amzn-s3-demo-) or suffixes (-s3alias, --ol-s3, --x-s3, --table-s3)."
  }
}

variable "key_arn" {
  description = "The KMS key of this zone (`arns` of the module `keys`)."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.key_arn))
    error_message = "The zone's key must be the ARN of a KMS key, such as \"arn:aws:kms:eu-central-1:123456789012:key/1234abcd-...\"; an alias would not match in the bucket policy."
  }
}

variable "log_bucket" {
  description = "The bucket that takes this zone's access logs and inventory (`bucket` of the module `logs`)."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.log_bucket))
    error_message = "The log bucket is given by its name (3 to 63 lower-case letters, digits and hyphens), not by its ARN."
  }
}

variable "object_lock" {
  description = "For how long no version can be deleted; by default what terraform/estate/zones.json says about the zone, and no lock where it says nothing. GOVERNANCE can be lifted by those who have the permission, COMPLIANCE by nobody."
  type = object({
    mode = optional(string, "GOVERNANCE")
    days = number
  })
  default = null

  validation {
    condition     = var.object_lock == null || contains(["GOVERNANCE", "COMPLIANCE"], try(var.object_lock.mode, ""))
    error_message = "Object Lock knows the modes GOVERNANCE and COMPLIANCE. COMPLIANCE cannot be lifted by anyone, not even by AWS, before the days are over."
  }

  validation {
    condition     = var.object_lock == null || (try(var.object_lock.days, 0) >= 1 && try(var.object_lock.days, 0) <= 3650 && floor(try(var.object_lock.days, 0.5)) == try(var.object_lock.days, 0))
    error_message = "Object Lock holds a version for 1 to 3650 whole days; a retention of 0 days is no retention. Leave object_lock out where the zone needs none."
  }
}

variable "lifecycle_days" {
  description = "After how many days objects move to Intelligent-Tiering, versions that were replaced go, uploads that never ended are dropped, and what lies under a prefix expires; by default what terraform/estate/zones.json says about the zone."
  type = object({
    tier          = optional(number)
    keep_replaced = optional(number)
    abort_uploads = optional(number)
    expire        = optional(map(number))
  })
  default = {}

  validation {
    condition     = try(var.lifecycle_days.tier >= 0 && var.lifecycle_days.tier <= 365, var.lifecycle_days.tier == null)
    error_message = "Objects move to Intelligent-Tiering after 0 (at once) to 365 days."
  }

  validation {
    condition     = try(var.lifecycle_days.keep_replaced >= 1 && var.lifecycle_days.keep_replaced <= 3650, var.lifecycle_days.keep_replaced == null)
    error_message = "Versions that were replaced are kept for 1 to 3650 days; with 0 an overwritten object could not be brought back."
  }

  validation {
    condition     = try(var.lifecycle_days.abort_uploads >= 1 && var.lifecycle_days.abort_uploads <= 7, var.lifecycle_days.abort_uploads == null)
    error_message = "Uploads that never ended are dropped after 1 to 7 days: the longer they lie, the more they cost, and nobody sees them."
  }

  validation {
    condition     = try(alltrue([for prefix, days in var.lifecycle_days.expire : endswith(prefix, "/") && days >= 1]), var.lifecycle_days.expire == null)
    error_message = "expire maps a prefix that ends with a slash, such as \"quarantine/\", to a number of days of at least 1."
  }
}

variable "network" {
  description = "Who may reach the objects: only calls through these endpoints or from these public addresses, AWS's own services on somebody's behalf, and the principals that are exempt (the Spectrum role reads from outside of the VPC). Empty: any network."
  type = object({
    vpc_endpoints     = optional(set(string), [])
    cidrs             = optional(set(string), [])
    exempt_principals = optional(set(string), [])
  })
  default = {}

  validation {
    condition     = alltrue([for id in var.network.vpc_endpoints : can(regex("^vpce-[0-9a-z]+$", id))])
    error_message = "A VPC endpoint is given by its id, such as \"vpce-0123456789abcdef0\" (`endpoint_ids` of the module `network`); a wildcard would not pin anything."
  }

  validation {
    condition     = alltrue([for cidr in var.network.cidrs : can(cidrhost(cidr, 0)) && !can(regex("^(10\\.|192\\.168\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|0\\.0\\.0\\.0/)|/[0-7]$", cidr))])
    error_message = "An address range is a public one in CIDR notation of at least /8, such as \"198.51.100.0/24\". Private addresses (RFC 1918) never reach S3 as aws:SourceIp: name the VPC endpoint instead."
  }

  validation {
    condition     = alltrue([for arn in var.network.exempt_principals : can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]+$", arn))])
    error_message = "An exempt principal is the ARN of an IAM role with an account id of 12 digits and without a wildcard."
  }
}

variable "inventory" {
  description = "How often S3 lists the zone's objects into the log bucket: Daily or Weekly."
  type        = string
  default     = "Weekly"

  validation {
    condition     = contains(["Daily", "Weekly"], var.inventory)
    error_message = "S3 takes inventory Daily or Weekly."
  }
}

variable "alarm_topic_arn" {
  description = "The topic that hears when S3 answers the zone's calls with errors (`topic_arn` of the module `watch`)."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$", var.alarm_topic_arn))
    error_message = "The alarm topic must be the ARN of an SNS topic, such as \"arn:aws:sns:eu-central-1:123456789012:headgate-prod-alarms\"."
  }
}
