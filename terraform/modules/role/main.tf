# One role with exactly the document of its duty. Roles have no managed policies and no second duty.

module "names" {
  source = "../names"
  prefix = var.prefix
}

locals {
  values = merge(
    module.names.template,
    { for duty, arn in var.key_arns : "${duty}_key" => arn },
    var.names,
    { duty = var.duty, service = module.names.roles[var.duty].service },
  )
}

resource "aws_iam_role" "this" {
  name                 = "${module.names.prefix}-${var.duty}"
  description          = "Headgate: ${var.duty}. Its permissions are security-policies/role-${var.duty}.json.tftpl."
  assume_role_policy   = jsonencode(jsondecode(templatefile("${module.names.policy_files}/trust.json.tftpl", local.values)))
  permissions_boundary = var.permissions_boundary
}

resource "aws_iam_role_policy" "duty" {
  name   = "${module.names.prefix}-${var.duty}"
  role   = aws_iam_role.this.id
  policy = jsonencode(jsondecode(templatefile("${module.names.policy_files}/role-${var.duty}.json.tftpl", local.values)))
}

resource "aws_iam_role_policy" "more" {
  for_each = try(module.names.roles[var.duty].more, {})

  name   = each.key
  role   = aws_iam_role.this.id
  policy = jsonencode(jsondecode(templatefile("${module.names.policy_files}/${each.value}.json.tftpl", local.values)))
}
