# The keys of protected columns: a secret that the job, the decrypt function and the rotation open and nobody else, with a new key every month. Earlier keys stay in it, so that what they encrypted can still be read.

resource "aws_secretsmanager_secret" "columns" {
  name        = module.names.column_keys
  description = "Keys of protected columns. Deleting it makes every encrypted column unreadable for ever."
  kms_key_id  = var.key_arns.secrets

  recovery_window_in_days = 30
}

resource "aws_secretsmanager_secret_policy" "columns" {
  secret_arn          = aws_secretsmanager_secret.columns.arn
  block_public_policy = true

  policy = templatefile("${module.names.policy_files}/column-keys.json.tftpl", {
    readers = jsonencode([for duty in ["etl", "decrypt", "rotate"] : module.names.role_arns[duty]])
  })
}

resource "aws_lambda_permission" "rotation" {
  statement_id   = "Rotation"
  action         = "lambda:InvokeFunction"
  function_name  = aws_lambda_function.this["rotate"].function_name
  principal      = "secretsmanager.amazonaws.com"
  source_account = module.names.account
  source_arn     = aws_secretsmanager_secret.columns.arn
}

# The first rotation, at the first apply, makes the first keys.
resource "aws_secretsmanager_secret_rotation" "columns" {
  secret_id           = aws_secretsmanager_secret.columns.id
  rotation_lambda_arn = aws_lambda_function.this["rotate"].arn
  rotate_immediately  = true

  rotation_rules {
    schedule_expression = "rate(${var.column_key_days} days)"
  }

  depends_on = [aws_lambda_permission.rotation, aws_secretsmanager_secret_policy.columns]
}
