# The rules that a table's rows must keep, published so that Glue Data Quality can evaluate them too. The job checks every row by the mapping in its one pass.

locals {
  published = { for file in fileset("${module.names.estate_files}/quality", "*.dqdl") : trimsuffix(file, ".dqdl") => file("${module.names.estate_files}/quality/${file}") }
}

resource "aws_glue_data_quality_ruleset" "this" {
  for_each = coalesce(var.quality, local.published)

  name        = "${var.prefix}-${each.key}"
  description = "What must hold of ${each.key}."
  ruleset     = each.value
}
