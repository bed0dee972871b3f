"""The settings that `./headgate check terraform --mutations` breaks, one at a time."""


def _in(module: str, file: str, name: str, before: str, after: str) -> dict:
    return {"name": f"{module}: {name}", "file": f"terraform/modules/{module}/{file}", "module": module, "before": before, "after": after}


def _policy(module: str, file: str, name: str, before: str, after: str) -> dict:
    return {"name": f"{module}: {name}", "file": f"security-policies/{file}.json.tftpl", "module": module, "before": before, "after": after}


MUTANTS = [
    _policy("zone", "zone-bucket", "the TLS statement allows", '"Sid": "TlsOnly",\n      "Effect": "Deny"', '"Sid": "TlsOnly",\n      "Effect": "Allow"'),
    _policy("zone", "zone-bucket", "the TLS statement covers the objects only", '"Resource": ["arn:aws:s3:::${bucket}", "arn:aws:s3:::${bucket}/*"]', '"Resource": "arn:aws:s3:::${bucket}/*"'),
    _policy("zone", "zone-bucket", "TLS 1.0 will do", '{"s3:TlsVersion": "1.2"}', '{"s3:TlsVersion": "1.0"}'),
    _policy("zone", "zone-bucket", "any key will do", '"StringNotEquals": {"s3:x-amz-server-side-encryption-aws-kms-key-id": "${key_arn}"}', '"StringNotLike": {"s3:x-amz-server-side-encryption-aws-kms-key-id": "*"}'),
    _in("zone", "access.tf", "public policies are let in", "block_public_policy     = true", "block_public_policy     = false"),
    _in("zone", "access.tf", "public buckets are not cut off", "restrict_public_buckets = true", "restrict_public_buckets = false"),
    _in("zone", "access.tf", "access lists count again", '"BucketOwnerEnforced"', '"ObjectWriter"'),
    _in("zone", "access.tf", "the network pin is gone", "local.pinned ? [local.network_statement] : []", "[]"),
    _in("zone", "bucket.tf", "versions are suspended", 'status = "Enabled"', 'status = "Suspended"'),
    _in("zone", "bucket.tf", "objects are encrypted with a key of AWS's", '"aws:kms"', '"AES256"'),
    _in("zone", "bucket.tf", "keys of the caller's own are let in", '["SSE-C"]', '["NONE"]'),
    _in("zone", "bucket.tf", "nothing is locked", "object_lock_enabled = local.object_lock != null", "object_lock_enabled = false"),
    _in("zone", "logs.tf", "calls are logged elsewhere", "target_bucket = var.log_bucket", "target_bucket = aws_s3_bucket.this.bucket"),
    _in("keys", "main.tf", "keys never rotate", "enable_key_rotation     = true", "enable_key_rotation     = false"),
    _policy("keys", "key", "anyone may use a key", '"Sid": "UseThroughItsServices",\n      "Effect": "Allow",\n      "Principal": {"AWS": "arn:aws:iam::${account}:root"}', '"Sid": "UseThroughItsServices",\n      "Effect": "Allow",\n      "Principal": {"AWS": "*"}'),
    _policy("keys", "key-observability", "services of other accounts may use a key", '"StringEquals": {"aws:SourceAccount": "${account}"}', '"StringLike": {"aws:SourceAccount": "*"}'),
    _policy("logs", "logs-bucket", "any account's access logs are let in", '"Condition": {"StringEquals": {"aws:SourceAccount": "${account}"}}', '"Condition": {"Bool": {"aws:SecureTransport": "true"}}'),
    _in("logs", "trail.tf", "the trail's files are not sealed", "enable_log_file_validation    = true", "enable_log_file_validation    = false"),
    _in("logs", "trail.tf", "the trail hears of one region only", "is_multi_region_trail         = true", "is_multi_region_trail         = false"),
    _in("logs", "trail.tf", "data events are forgotten", 'equals = ["AWS::S3::Object"]', 'equals = ["AWS::Lambda::Function"]'),
    _in("network", "groups.tf", "the database can be asked by anyone in the VPC", 'from = "console", to = "database", ports = [5432, 5432]', 'from = "functions", to = "database", ports = [0, 65535]'),
    _in("network", "main.tf", "what starts in a public subnet gets a public address", "map_public_ip_on_launch = false", "map_public_ip_on_launch = true"),
    _in("network", "logs.tf", "refused connections only are logged", 'traffic_type             = "ALL"', 'traffic_type             = "REJECT"'),
    _policy("network", "endpoint", "other accounts' principals may use the endpoints", '"StringEquals": {"aws:PrincipalAccount": "${account}"}', '"StringLike": {"aws:PrincipalAccount": "*"}'),
    _policy("network", "endpoint-s3", "other accounts' buckets are reached through the endpoint", ', "aws:ResourceAccount": "${account}"', ""),
    _in("guard", "main.tf", "the account lets public access lists in", "block_public_acls       = true", "block_public_acls       = false"),
    _in("guard", "config.tf", "the recorder stands still", "is_enabled = true", "is_enabled = false"),
    _in("guard", "guardduty.tf", "GuardDuty does not look at S3", '"S3_DATA_EVENTS", ', ""),
    _in("watch", "topic.tf", "the alarm topic is not encrypted", "  kms_master_key_id = var.key_arn\n", ""),
    _policy("watch", "topic-alarms", "anybody may publish alarms", '"Condition": {"StringEquals": {"aws:SourceAccount": "${account}"}}', '"Condition": {"Bool": {"aws:SecureTransport": "true"}}'),
    _in("ingest", "main.tf", "the functions' environment is encrypted with a key of AWS's", "kms_key_arn = var.key_arns.secrets", "kms_key_arn = null"),
    _in("ingest", "main.tf", "a function's log is encrypted with a key of AWS's", "kms_key_id = var.key_arns.observability", "kms_key_id = null"),
    _policy("ingest", "queue", "the queue of lost starts takes calls without TLS", '"Effect": "Deny"', '"Effect": "Allow"'),
    _policy("ingest", "column-keys", "anybody with the right may open the keys of protected columns", '"Effect": "Deny"', '"Effect": "Allow"'),
    _policy("pipeline", "topic-failures", "anybody may say that a run failed", '{"AWS": "${pipeline_role}"}', '{"AWS": "*"}'),
    _in("warehouse", "decrypt.tf", "everybody may decrypt", "REVOKE ALL ON", "GRANT ALL ON"),
    _in("catalog", "main.tf", "what the catalog's jobs write is not encrypted", 's3_encryption_mode = "SSE-KMS"\n      kms_key_arn = var.key_arns.processed', 's3_encryption_mode = "DISABLED"'),
    _in("transform", "main.tf", "the job has no security configuration", "security_configuration = var.security_configuration", "security_configuration = null"),
    _in("pipeline", "main.tf", "a run leaves no trace", "include_execution_data = true", "include_execution_data = false"),
    _in("warehouse", "main.tf", "the cluster is public", "publicly_accessible = false", "publicly_accessible = true"),
    _in("warehouse", "main.tf", "the cluster is not encrypted", "encrypted = true", "encrypted = false"),
    _in("warehouse", "main.tf", "COPY leaves the network", "enhanced_vpc_routing = true", "enhanced_vpc_routing = false"),
    _in("warehouse", "main.tf", "connections without TLS are let in", 'name = "require_ssl"\n    value = "true"', 'name = "require_ssl"\n    value = "false"'),
    _in("warehouse", "main.tf", "who asked what is not written down", 'name = "enable_user_activity_logging"\n    value = "true"', 'name = "enable_user_activity_logging"\n    value = "false"'),
    _in("console", "database.tf", "the database is public", "publicly_accessible = false", "publicly_accessible = true"),
    _in("console", "database.tf", "the database is not encrypted", "storage_encrypted = true", "storage_encrypted = false"),
    _in("console", "main.tf", "the container can be written to", "readonlyRootFilesystem = true", "readonlyRootFilesystem = false"),
    _in("console", "balancer.tf", "the balancer is on the internet", "internal = true", "internal = false"),
    _policy("console", "queue-posture", "any rule may fill the queue of changed buckets", '"ArnEquals": {"aws:SourceArn": "${rule}"}', '"ArnLike": {"aws:SourceArn": "*"}'),
    _in("console", "posture.tf", "changes of buckets are not encrypted", "  kms_master_key_id          = var.key_arns.observability\n", ""),
    _in("console", "posture.tf", "what cannot be looked at is tried for ever", "maxReceiveCount = 5", "maxReceiveCount = 1000"),
    _policy("role", "trust", "a service may take a role for any account", '"StringEquals": {"aws:SourceAccount": "${account}"}', '"StringLike": {"aws:SourceAccount": "*"}'),
]
