variable "prefix" {
  description = "How every name begins: the project and its environment, such as `headgate-prod`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9]*(-[a-z0-9]+)+$", var.prefix)) && length(var.prefix) <= 24
    error_message = "The prefix is the project, a hyphen and the environment, in lower-case letters and digits, at most 24 characters, such as \"headgate-prod\": it begins every name and must suit the strictest of them, a bucket's."
  }
}
