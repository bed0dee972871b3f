variable "prefix" {
  description = "How every name begins: the project and its environment, such as `headgate-prod`; see the module names."
  type        = string
  nullable    = false
}

variable "key_arns" {
  description = "KMS keys by duty (`arns` of the module `keys`): `console` for the database, images and secrets, the others for what the console's role may open."
  type = object({
    console       = string
    secrets       = string
    control       = string
    raw           = string
    processed     = string
    warehouse     = string
    observability = string
  })
  nullable = false

  validation {
    condition     = alltrue([for arn in values(var.key_arns) : can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", arn))])
    error_message = "Each key must be the ARN of a KMS key, arn:aws:kms:<region>:<account>:key/<id>: an alias or an id alone means nothing in a policy."
  }
}

variable "network" {
  description = "Where the console lives: the VPC, its private subnets, and the groups console, database and balancer (outputs of the module `network`)."
  type = object({
    vpc_id     = string
    subnet_ids = set(string)
    security_group_ids = object({
      console  = string
      database = string
      balancer = string
    })
  })
  nullable = false

  validation {
    condition     = length(var.network.subnet_ids) >= 2 && alltrue([for id in var.network.subnet_ids : can(regex("^subnet-[0-9a-z]+$", id))])
    error_message = "Give at least two private subnets, in different availability zones, by their ids such as \"subnet-0123456789abcdef0\": the balancer and the database ask for two."
  }

  validation {
    condition     = can(regex("^vpc-[0-9a-z]+$", var.network.vpc_id)) && alltrue([for id in values(var.network.security_group_ids) : can(regex("^sg-[0-9a-z]+$", id))])
    error_message = "The VPC and the security groups are given by their ids, such as \"vpc-0123456789abcdef0\" and \"sg-0123456789abcdef0\"."
  }
}

variable "address" {
  description = "Under which name people open the console, with the certificate for it, and the Route 53 zone that shall know it; without a zone, the name is entered elsewhere."
  type = object({
    name            = string
    certificate_arn = string
    zone_id         = optional(string)
  })
  nullable = false

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]*[a-z0-9])?[.])+[a-z]{2,}$", var.address.name))
    error_message = "The console's name is a domain name in lower case without a scheme, such as \"headgate.example.com\"."
  }

  validation {
    condition     = can(regex("^arn:aws:acm:[a-z0-9-]+:[0-9]{12}:certificate/.+$", var.address.certificate_arn))
    error_message = "The certificate is the ARN of one in AWS Certificate Manager, arn:aws:acm:<region>:<account>:certificate/<id>: the console is never served without TLS."
  }
}

variable "sign_in" {
  description = "The OIDC issuer where people sign in, the client that the console is there, and what groups may do. The client's secret is put into Secrets Manager by hand."
  type = object({
    issuer      = string
    client_id   = optional(string, "headgate-console")
    audience    = optional(string, "headgate-api")
    group_roles = optional(map(string), {})
  })
  nullable = false

  validation {
    condition     = can(regex("^https://[^/\\s]+(/\\S*)?$", var.sign_in.issuer))
    error_message = "The issuer is an https address, exactly as it stands in its tokens, such as \"https://login.example.com/realms/company\"."
  }

  validation {
    condition     = alltrue([for role in values(var.sign_in.group_roles) : contains(["ANALYST", "OPERATOR", "ADMIN"], role)])
    error_message = "A group may be ANALYST, OPERATOR or ADMIN; each may what those before it may."
  }
}

variable "release" {
  description = "Which release runs: the tag of its image in the repository that this module makes."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]+[.][0-9]+[.][0-9]+(-[0-9A-Za-z.-]+)?$", var.release))
    error_message = "A release is a version such as \"1.0.0\"; tags are never reused, so \"latest\" is none."
  }
}

variable "tasks" {
  description = "How many consoles run side by side, and how large each is in CPU units and MB."
  type = object({
    count  = optional(number, 2)
    cpu    = optional(number, 1024)
    memory = optional(number, 2048)
  })
  nullable = false
  default  = {}

  validation {
    condition     = var.tasks.count >= 2 && var.tasks.count <= 10
    error_message = "Two to ten consoles run side by side: one alone would be away at each release."
  }

  validation {
    condition     = contains([512, 1024, 2048, 4096], var.tasks.cpu) && var.tasks.memory >= 2 * var.tasks.cpu && var.tasks.memory <= 8 * var.tasks.cpu && var.tasks.memory % 1024 == 0
    error_message = "Fargate sells certain sizes: 512, 1024, 2048 or 4096 CPU units, with two to eight times as many MB of memory in whole GB."
  }
}

variable "database" {
  description = "The console's PostgreSQL: its class, and its storage in GB, which grows by itself up to storage_max."
  type = object({
    class       = optional(string, "db.t4g.medium")
    storage     = optional(number, 50)
    storage_max = optional(number, 200)
  })
  nullable = false
  default  = {}

  validation {
    condition     = can(regex("^db[.][a-z0-9]+[.][a-z0-9]+$", var.database.class))
    error_message = "The class is an RDS instance class such as \"db.t4g.medium\"."
  }

  validation {
    condition     = var.database.storage >= 20 && var.database.storage_max >= var.database.storage
    error_message = "The database has at least 20 GB, and may grow to storage_max, which is not less than storage."
  }
}

variable "backup_days" {
  description = "For how many days the database's backups are kept."
  type        = number
  nullable    = false
  default     = 14

  validation {
    condition     = var.backup_days >= 7 && var.backup_days <= 35
    error_message = "Backups are kept for 7 to 35 days; with 0 there would be none."
  }
}

variable "warehouse" {
  description = "What the migration task works on (outputs of the module `warehouse` and `catalog`)."
  type = object({
    jdbc_url         = string
    admin_secret_arn = string
    lake_role_arn    = string
    catalog_database = string
  })
  nullable = false

  validation {
    condition     = startswith(var.warehouse.jdbc_url, "jdbc:redshift://")
    error_message = "The warehouse's address is that of JDBC: jdbc:redshift://<host>:5439/<database>."
  }
}

variable "log_bucket" {
  description = "The bucket that takes the balancer's access log (`bucket` of the module `logs`)."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.log_bucket))
    error_message = "The log bucket is given by its name (3 to 63 lower-case letters, digits and hyphens), not by its ARN."
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
