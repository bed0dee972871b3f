"""Starts moto for the sandbox, with the repairs it needs to run the pipeline.

Each repair first checks that what it repairs still looks as it did in the pinned version, and refuses to start when it does
not: a repair that silently misses is worse than none. The gateway in front handles everything that moto only pretends.

Usage: start.py PORT    (MOTO_PORT in the environment is the gateway's port: the state machines call back through it)
"""

import functools
import inspect
import json
import logging
import sys
import threading
import types

import boto3
from moto import server, settings
from moto.core.config import default_user_config
from moto.core.responses import ActionResult
from moto.iam import access_control
from moto.redshift import models as redshift_models
from moto.redshift import responses as redshift_responses
from moto.s3 import models as s3_models
from moto.s3 import responses as s3_responses
from moto.stepfunctions.parser.asl.component.common.error_name import error_name
from moto.stepfunctions.parser.asl.component.state.exec.state_map.iteration import (
    iteration_worker,
)
from moto.stepfunctions.parser.asl.component.state.exec.state_task.service import (
    state_task_service_aws_sdk as aws_sdk,
)
from moto.stepfunctions.parser.asl.component.state.exec.state_task.service.state_task_service import (
    StateTaskService,
)
from moto.stepfunctions.parser.asl.component.state.exec.state_task.service.state_task_service_callback import (
    StateTaskServiceCallback,
)
from moto.stepfunctions.parser.asl.component.state.fail import state_fail
from moto.stepfunctions.parser.asl.utils import boto_client
from moto.stepfunctions.parser.asl.utils.encoding import to_json_str
from moto.stepfunctions.parser.backend import execution


def expect(condition, what):
    if not condition:
        sys.exit(
            f"moto is not as this script knows it: {what}. Use the version that requirements.txt pins, or change start.py."
        )


def switch_on_execution():
    """State machines run; functions need no Docker because the gateway runs them."""
    expect(
        "execute_state_machine" in default_user_config.get("stepfunctions", {}), "no setting stepfunctions.execute_state_machine"
    )
    expect("use_docker" in default_user_config.get("lambda", {}), "no setting lambda.use_docker")
    default_user_config["stepfunctions"]["execute_state_machine"] = True
    default_user_config["lambda"]["use_docker"] = False


class NobodyWaits:
    """Stands in for the callback endpoint of a .sync task, which has none."""

    def interrupt_all(self):
        pass


def let_sync_tasks_finish():
    """A .sync task without a task token has no callback endpoint, yet moto calls interrupt_all() on it at the end."""
    original = StateTaskServiceCallback._eval_integration_pattern
    source = inspect.getsource(original)
    expect("callback_endpoint: CallbackEndpoint | None = None" in source, "a .sync task's endpoint is made elsewhere")
    expect(source.count("callback_endpoint.interrupt_all()") == 1, "interrupt_all() is called elsewhere")
    expect("callback_endpoint=callback_endpoint" in source, "the endpoint of a .sync task goes elsewhere")
    module = inspect.getmodule(original)
    repaired = inspect.cleandoc(source).replace(
        "callback_endpoint.interrupt_all()", "(callback_endpoint or NobodyWaits()).interrupt_all()"
    )
    scope = dict(vars(module), NobodyWaits=NobodyWaits)
    exec(compile(repaired, inspect.getsourcefile(original), "exec"), scope)
    StateTaskServiceCallback._eval_integration_pattern = scope["_eval_integration_pattern"]


def name_services_as_aws_does():
    """aws-sdk:redshiftdata is boto's redshift-data, and errors start with the SDK's client name: Glue.X, not glue.X."""
    names = StateTaskService._SERVICE_NAME_SFN_TO_BOTO_OVERRIDES
    expect(isinstance(names, dict) and "redshiftdata" not in names, "the table of service names changed")
    names["redshiftdata"] = "redshift-data"
    errors = aws_sdk._SERVICE_ERROR_NAMES
    expect(isinstance(errors, dict) and "glue" not in errors, "the table of error prefixes changed")
    errors.update({"glue": "Glue", "redshiftdata": "RedshiftData"})


def show_outputs_with_times():
    """What a state took from AWS may hold times, which the state machine can print and DescribeExecution cannot."""
    communication = execution.BaseExecutionWorkerCommunication
    original = communication._reflect_execution_status
    expect(
        "self.execution.output = self.execution.exec_worker.env.states.get_input()" in inspect.getsource(original),
        "an execution's output is set elsewhere",
    )

    def reflect(self):
        original(self)
        if self.execution.output is not None:
            self.execution.output = to_json_str(self.execution.output, separators=(",", ":"))

    communication._reflect_execution_status = reflect


def pass_errors_on():
    """A Fail state that reports what it caught, or a Map whose lane failed, may well say States.TaskFailed; moto refuses it."""
    for module in (state_fail, iteration_worker):
        expect(
            issubclass(getattr(module, "CustomErrorName", type(None)), error_name.ErrorName),
            f"{module.__name__} makes its errors in another way",
        )
        module.CustomErrorName = error_name.ErrorName


def ignore_conditional_statements():
    """moto reads a bucket policy without its conditions and so refuses everything under 'deny unless TLS'."""
    source = inspect.getsource(s3_models.FakeBucket.get_permission)
    expect("IAMPolicy(self.policy.decode())" in source, "bucket policies are judged elsewhere")
    expect("is_action_permitted(action, resource)" in source, "bucket policies are judged in another way")

    def get_permission(self, action, resource):
        if self.policy is None:
            return access_control.PermissionResult.NEUTRAL
        policy = json.loads(self.policy)
        statements = policy["Statement"]
        listed = statements if isinstance(statements, list) else [statements]
        policy["Statement"] = [statement for statement in listed if "Condition" not in statement]
        return access_control.IAMPolicy(json.dumps(policy)).is_action_permitted(action, resource)

    s3_models.FakeBucket.get_permission = get_permission


def read_any_principal():
    """Switching on access logging reads the log bucket's policy, and breaks on a statement whose principal is "*"."""
    original = s3_models.FakeBucket._log_permissions_enabled_policy
    expect('stmt.get("Principal", {}).get("Service")' in inspect.getsource(original), "log permissions are read elsewhere")

    def permitted(target_bucket, target_prefix):
        if not target_bucket.policy:
            return False
        policy = json.loads(target_bucket.policy)
        policy["Statement"] = [s for s in policy["Statement"] if isinstance(s.get("Principal"), dict)]
        readable = types.SimpleNamespace(
            policy=json.dumps(policy).encode(), partition=target_bucket.partition, name=target_bucket.name
        )
        return original(readable, target_prefix)

    s3_models.FakeBucket._log_permissions_enabled_policy = staticmethod(permitted)


def keep_cluster_parameters():
    """moto tells Redshift's defaults of every parameter group, and cannot change one."""
    responses, backend = redshift_responses.RedshiftResponse, redshift_models.RedshiftBackend
    expect(not hasattr(responses, "modify_cluster_parameter_group"), "parameter groups can be changed, this repair is not needed")
    original = backend.describe_cluster_parameters
    expect("self.describe_default_cluster_parameters()" in inspect.getsource(original), "a group's parameters are told in another way")

    def modify(self):
        name = self._get_param("ParameterGroupName")
        group = self.redshift_backend.describe_cluster_parameter_groups(name)[0]
        for parameter in self._get_param("Parameters", []):
            vars(group).setdefault("changed", {})[parameter["ParameterName"]] = parameter["ParameterValue"]
        return ActionResult({"ParameterGroupName": name, "ParameterGroupStatus": "Your parameter group has been updated."})

    def describe(self, parameter_group_name):
        defaults = original(self, parameter_group_name)
        changed = getattr(self.parameter_groups[parameter_group_name], "changed", {})
        user = [{**defaults[0], "ParameterName": name, "ParameterValue": value, "Source": "user"} for name, value in changed.items()]
        return user + [default for default in defaults if default["ParameterName"] not in changed]

    responses.modify_cluster_parameter_group = modify
    backend.describe_cluster_parameters = describe


def tell_what_buckets_were_told():
    """moto keeps which keys of callers a bucket refuses and whether it speaks to EventBridge, and tells neither."""
    responses = s3_responses.S3Response
    encryption, notification = responses.get_bucket_encryption, responses.get_bucket_notification
    expect("BlockedEncryptionTypes" not in inspect.getsource(encryption), "it tells blocked encryption types, this repair is not needed")
    expect("EventBridgeConfiguration" not in inspect.getsource(notification), "it tells of EventBridge, this repair is not needed")

    def completed(original, configured):
        def answer(self):
            serialized = self.serialized

            def serialize(result):
                configured(self, result)
                return serialized(result)

            self.serialized = serialize
            try:
                return original(self)
            finally:
                del self.serialized

        return answer

    def blocked(self, result):
        told = self.backend.get_bucket_encryption(self.bucket_name)["Rule"].get("BlockedEncryptionTypes")
        if told:
            types_told = told["EncryptionType"] if isinstance(told["EncryptionType"], list) else [told["EncryptionType"]]
            result.result["ServerSideEncryptionConfiguration"]["Rules"][0]["BlockedEncryptionTypes"] = {"EncryptionType": types_told}

    def speaks(self, result):
        configuration = self.backend.get_bucket_notification_configuration(self.bucket_name)
        if configuration and configuration.event_bridge is not None:
            result.result["EventBridgeConfiguration"] = {}

    responses.get_bucket_encryption = completed(encryption, blocked)
    responses.get_bucket_notification = completed(notification, speaks)


def list_buckets_in_pages():
    """moto cuts the list of buckets at max-buckets and gives no token for the rest, and does not say where a bucket lies."""
    responses = s3_responses.S3Response
    expect("ContinuationToken" not in inspect.getsource(responses.all_buckets), "it lists in pages, this repair is not needed")

    def all_buckets(self):
        self.data["Action"] = "ListAllMyBuckets"
        self._authenticate_and_authorize_s3_action()
        found = self.backend.list_buckets(prefix=self._get_param("prefix"), bucket_region=self._get_param("bucket-region"), max_buckets=None)
        after = self._get_param("continuation-token") or ""
        listed = sorted((bucket for bucket in found if bucket.name > after), key=lambda bucket: bucket.name)
        most = int(self._get_param("max-buckets") or len(listed))
        page = [
            {"Name": bucket.name, "CreationDate": bucket.creation_date_ISO8601, "BucketRegion": bucket.region_name}
            for bucket in listed[:most]
        ]
        told = {"Owner": {"ID": "bcaf1ffd86f41161ca5fb16fd081034f", "DisplayName": "webfile"}, "Buckets": page}
        if len(listed) > most:
            told["ContinuationToken"] = page[-1]["Name"]
        self.data["Action"] = "ListBuckets"
        return self.serialized(ActionResult(told))

    responses.all_buckets = all_buckets


def make_clients_once():
    """boto3's default session is not safe for threads, and the lanes of a Map make their clients at the same moment."""
    expect("boto3.client(" in inspect.getsource(boto_client.boto_client_for), "the interpreter makes its clients elsewhere")
    lock = threading.Lock()
    original = boto3.client

    @functools.wraps(original)
    def client(*args, **kwargs):
        with lock:
            return original(*args, **kwargs)

    boto3.client = client


def main():
    expect(len(sys.argv) == 2 and sys.argv[1].isdigit(), "it needs one argument, the port")
    expect(settings.moto_server_port() != "5000", "MOTO_PORT is not set to the gateway's port")
    switch_on_execution()
    tell_what_buckets_were_told()
    list_buckets_in_pages()
    let_sync_tasks_finish()
    name_services_as_aws_does()
    show_outputs_with_times()
    pass_errors_on()
    ignore_conditional_statements()
    read_any_principal()
    keep_cluster_parameters()
    make_clients_once()
    # One line a request would be most of the log, and a good part of the time.
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server.main(["-H", "127.0.0.1", "-p", sys.argv[1]])


if __name__ == "__main__":
    main()
