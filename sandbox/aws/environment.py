"""Environment variables: what the server is started with and what a Lambda handler sees.

Both are built from nothing. Credentials, proxies, endpoints and Python paths of the user's shell reach neither.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from sandbox.aws.session import Session
from sandbox.aws.settings import LOOPBACK, Settings

# Needed to find programs and to read text; without meaning for AWS.
TRAVELS = "TANDEM_TRAVELS"
"""Where to note which ways events went, see `travels`."""
KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def base(shell: Mapping[str, str]) -> dict[str, str]:
    """The part of the user's environment that is passed on."""
    return {name: shell[name] for name in KEPT if name in shell}


def server(settings: Settings, session: Session, shell: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Environment of the server process; the port is added there, once it is bound."""
    return {
        **base(shell),
        "TMPDIR": str(session.temporary),
        "HOME": str(session.home),
        "NO_PROXY": "*",
        "AUTH": "true" if settings.auth else "false",
        "BIND_HOST": LOOPBACK,
        "LOG_LEVEL": settings.log_level,
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
        "PERSIST_STATE": "0",
        "STATE_DIR": str(session.temporary / "state"),
        "S3_DATA_DIR": str(session.temporary / "s3"),
        # ministack would otherwise remove containers of its own on the user's Docker.
        "DOCKER_HOST": f"unix://{session.temporary}/no-docker.sock",
        "AWS_EC2_METADATA_DISABLED": "true",
        **{name: shell[name] for name in (TRAVELS,) if name in shell},
    }


def handler(
    configuration: Mapping[str, object],
    *,
    region: str,
    credentials: Mapping[str, str],
    endpoint: str,
    task_root: str,
    temporary: str,
    log_group: str,
    log_stream: str,
) -> dict[str, str]:
    """Environment of a Lambda handler: AWS's defined runtime variables, then the function's own.

    Source of the names: AWS Lambda developer guide, "Defined runtime environment variables". A function cannot
    override the reserved ones, as in AWS.
    """
    declared = configuration.get("Environment")
    own = declared.get("Variables", {}) if isinstance(declared, Mapping) else {}
    reserved = {
        **credentials,
        "AWS_REGION": region,
        "AWS_DEFAULT_REGION": region,
        "AWS_EXECUTION_ENV": f"AWS_Lambda_{configuration.get('Runtime', '')}",
        "AWS_LAMBDA_FUNCTION_NAME": str(configuration.get("FunctionName", "")),
        "AWS_LAMBDA_FUNCTION_VERSION": str(configuration.get("Version", "$LATEST")),
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(configuration.get("MemorySize", 128)),
        "AWS_LAMBDA_LOG_GROUP_NAME": log_group,
        "AWS_LAMBDA_LOG_STREAM_NAME": log_stream,
        "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
        "_HANDLER": str(configuration.get("Handler", "")),
        "LAMBDA_TASK_ROOT": task_root,
    }
    defaults = {
        **base(os.environ),
        "TZ": ":UTC",
        "HOME": temporary,
        "TMPDIR": temporary,
        "NO_PROXY": "*",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_DISABLE_HOST_PREFIX_INJECTION": "true",
    }
    return {**defaults, **{str(k): str(v) for k, v in own.items()}, **reserved}
