variable "prefix" {
  description = "How every name begins; see the module names."
  type        = string
  nullable    = false
}

variable "duty" {
  description = "What the role is for: a key of estate/roles.json. Its permissions are security-policies/role-<duty>.json.tftpl."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z-]*$", var.duty))
    error_message = "A duty is a key of estate/roles.json, in lower-case letters, such as ingest."
  }
}

variable "key_arns" {
  description = "KMS key ARNs by duty, as the module keys has them. Only those that the role's document names are used."
  type        = map(string)
  nullable    = false
  default     = {}

  validation {
    condition     = alltrue([for arn in values(var.key_arns) : can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", arn))])
    error_message = "Each key is given by its ARN, arn:aws:kms:<region>:<account>:key/<id>: an alias or an id alone means nothing in a policy."
  }
}

variable "names" {
  description = "Names that differ from those of the module names, by what the documents call them: plan_function = the ARN of an alias."
  type        = map(string)
  nullable    = false
  default     = {}
}

variable "permissions_boundary" {
  description = "ARN of a managed policy that bounds the role, where the organisation wants one on every role."
  type        = string
  default     = null

  validation {
    condition     = var.permissions_boundary == null || can(regex("^arn:aws:iam::([0-9]{12}|aws):policy/.+$", var.permissions_boundary))
    error_message = "A permissions boundary is the ARN of a managed policy: arn:aws:iam::<account>:policy/<name>."
  }
}
