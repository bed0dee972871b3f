variable "prefix" {
  description = "How every name begins: the project and the environment, such as `headgate-prod`."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", var.prefix)) && length(var.prefix) <= 24
    error_message = "The prefix begins every name and must suit the strictest of them: lower-case letters, digits and single hyphens, beginning with a letter, at most 24 characters. Give one such as \"headgate-prod\"."
  }
}

variable "administrators" {
  description = "IAM principals (ARNs) who alone may change and delete the keys; without any, those whom IAM policies of the account allow to."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for arn in var.administrators : can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[A-Za-z0-9+=,.@_/-]+$", arn))])
    error_message = "An administrator is the ARN of an IAM role or user with an account id of 12 digits, such as \"arn:aws:iam::123456789012:role/platform\"."
  }
}

variable "deletion_window_days" {
  description = "How long a key that was scheduled for deletion can still be kept."
  type        = number
  default     = 30

  validation {
    condition     = var.deletion_window_days >= 7 && var.deletion_window_days <= 30 && floor(var.deletion_window_days) == var.deletion_window_days
    error_message = "AWS waits between 7 and 30 whole days before it deletes a key. Give a number in that range; 30 leaves the most time to notice a mistake."
  }
}
