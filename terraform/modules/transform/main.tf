# The job that turns a run's committed raw objects into parquet files; glue-jobs/README.md says how.

module "names" {
  source = "../names"
  prefix = var.prefix
}

locals {
  jobs = {
    for key, job in module.names.jobs : key => {
      description     = job.description
      class           = job.class
      arguments       = job.arguments
      glue_version    = job.glue_version
      worker_type     = try(coalesce(var.jobs[key].worker_type), job.worker_type)
      workers         = try(coalesce(var.jobs[key].workers), job.workers)
      timeout_minutes = try(coalesce(var.jobs[key].timeout_minutes), job.timeout_minutes)
      concurrent_runs = try(coalesce(var.jobs[key].concurrent_runs), job.concurrent_runs)
    }
  }
}

module "role" {
  source   = "../role"
  for_each = local.jobs

  prefix               = var.prefix
  duty                 = each.key
  key_arns             = var.key_arns
  permissions_boundary = var.permissions_boundary
}

# Glue wants a script even where the class lies in a jar.
resource "aws_s3_object" "script" {
  for_each = local.jobs

  bucket       = var.control_bucket
  key          = "jobs/${each.key}.scala"
  content      = "// The job is the class ${each.value.class} in the jar that --extra-jars names; Glue wants a script all the same.\nobject ${title(each.key)}Script\n"
  content_type = "text/plain"
  kms_key_id   = var.key_arns.control
}

resource "aws_glue_job" "this" {
  for_each = local.jobs

  name                   = "${var.prefix}-${each.key}"
  description            = each.value.description
  role_arn               = module.role[each.key].arn
  glue_version           = each.value.glue_version
  worker_type            = each.value.worker_type
  number_of_workers      = each.value.workers
  timeout                = each.value.timeout_minutes
  max_retries            = 0
  security_configuration = var.security_configuration
  connections            = [var.connection]

  command {
    name            = "glueetl"
    script_location = "s3://${aws_s3_object.script[each.key].bucket}/${aws_s3_object.script[each.key].key}"
  }

  execution_property {
    max_concurrent_runs = each.value.concurrent_runs
  }

  notification_property {
    notify_delay_after = max(1, floor(each.value.timeout_minutes / 2))
  }

  # What a run is about (--run, --source, --manifest, --mapping) comes from the state machine. The run's committed manifest says what to read, so there is no bookmark.
  default_arguments = merge(each.value.arguments, {
    "--class"            = each.value.class
    "--extra-jars"       = "s3://${var.control_bucket}/artifacts/${var.release}/glue-jobs.jar"
    "--raw_bucket"       = module.names.buckets["raw"]
    "--processed_bucket" = module.names.buckets["processed"]
    "--control_bucket"   = module.names.buckets["control"]
    "--column_keys"      = module.names.column_keys
  })
}
