# The state holds every name and setting of the estate, so it lies in a bucket of its own: versioned, encrypted, private, made by hand once and by nobody's Terraform.
# The lock is an object beside the state (use_lockfile), so no table is needed. Two people who apply at once: the second one waits or is refused.
#
# To use it, take the comment signs away, give the bucket, and run `terraform init`, which offers to bring an existing local state along.
#
# terraform {
#   backend "s3" {
#     bucket       = "example-terraform-state"
#     key          = "headgate/example/terraform.tfstate"
#     region       = "eu-central-1"
#     encrypt      = true
#     kms_key_id   = "alias/terraform-state"
#     use_lockfile = true
#   }
# }
