# f_headgate_decrypt: shows what a mapping's protect: encrypt has hidden, to those who are granted it. Redshift calls the function by its name, without the alias.

resource "aws_redshiftdata_statement" "decrypt" {
  cluster_identifier = aws_redshift_cluster.this.cluster_identifier
  database           = local.settings.database
  secret_arn         = aws_redshift_cluster.this.master_password_secret_arn
  statement_name     = "headgate-decrypt"
  sql                = "CREATE OR REPLACE EXTERNAL FUNCTION public.f_headgate_decrypt(varchar(65535)) RETURNS varchar(65535) STABLE LAMBDA '${var.prefix}-decrypt' IAM_ROLE '${module.names.role_arns["udf"]}' RETRY_TIMEOUT 20000"

  depends_on = [module.role]
}

# Everybody may call a new function; of this one nobody may until the admin grants it.
resource "aws_redshiftdata_statement" "decrypt_for_nobody" {
  cluster_identifier = aws_redshift_cluster.this.cluster_identifier
  database           = local.settings.database
  secret_arn         = aws_redshift_cluster.this.master_password_secret_arn
  statement_name     = "headgate-decrypt-for-nobody"
  sql                = "REVOKE ALL ON FUNCTION public.f_headgate_decrypt(varchar(65535)) FROM PUBLIC"

  depends_on = [aws_redshiftdata_statement.decrypt]

  lifecycle {
    replace_triggered_by = [aws_redshiftdata_statement.decrypt]
  }
}
