"""The command line: `python -m sandbox <command>`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sandbox import session
from sandbox.errors import SandboxError
from sandbox.listing import render, select
from sandbox.screen import Screen

if TYPE_CHECKING:
    from sandbox.up import Options

_STOP_SECONDS = 20.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code, 1 for an error that is printed."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except SandboxError as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader, such as head, has seen enough
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="An embedded control plane for dist/.")
    parser.add_argument("--session", type=Path, default=session.DEFAULT, help="session file (default: %(default)s)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    common = argparse.ArgumentParser(add_help=False)  # --session is understood before and after the command
    common.add_argument("--session", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)

    up = commands.add_parser("up", parents=[common], help="bring an environment up and keep it so until Ctrl-C")
    _what(up)
    up.add_argument(
        "--kubeconfig", type=Path, help="reconcile what this cluster holds instead of dist/, and write status there"
    )
    up.add_argument("--once", action="store_true", help="stop as soon as everything is Ready")
    up.set_defaults(command=_up)

    run = commands.add_parser(
        "run", parents=[common], help="bring an environment up, run a command that sees it as AWS, stop"
    )
    _what(run)
    run.add_argument("words", nargs="+", metavar="COMMAND", help="the command, after --")
    run.set_defaults(command=_run)

    demo = commands.add_parser(
        "demo", parents=[common], help="bring an environment up, send files through, show what arrived, stop"
    )
    _what(demo)
    demo.add_argument("files", nargs="*", type=Path, metavar="FILE", help="files to send (default: the samples)")
    demo.set_defaults(command=_demo)

    drill = commands.add_parser(
        "drill", parents=[common], help="send files at a steady rate, lose a region, recover, account for each record"
    )
    _what(drill)
    drill.add_argument("--scenario", default="all", metavar="NAME", help="what is lost (default: each in turn)")
    drill.add_argument("--rate", type=_positive, default=50.0, metavar="N", help="files per second (default: 50)")
    drill.add_argument("--seconds", type=_positive, default=20.0, metavar="N", help="seconds of traffic (default: 20)")
    drill.add_argument("--json", action="store_true", help="print the result as JSON; the rest goes to stderr")
    drill.set_defaults(command=_drill)

    get = commands.add_parser("get", parents=[common], help="print objects as kubectl does")
    get.add_argument("kinds", nargs="*", metavar="KIND", help="managed (default), composite, all, kinds, or KIND/NAME")
    get.add_argument("-A", "--all-namespaces", action="store_true", help="all namespaces (the default without -n)")
    get.add_argument("-n", "--namespace", help="one namespace")
    get.add_argument("-o", "--output", default="", choices=("wide", "json", "yaml"), help="another form of output")
    get.set_defaults(command=_get)

    send = commands.add_parser("send", parents=[common], help="put files into the bucket that hands them on")
    send.add_argument("files", nargs="+", type=Path, metavar="FILE")
    send.add_argument("--region", help="the region of the bucket (default: the primary)")
    send.add_argument("--prefix", help="key prefix, such as orders/ (default: by the file's name)")
    send.set_defaults(command=_send)

    reset = commands.add_parser("reset", parents=[common], help="remove all data and make everything again")
    reset.set_defaults(command=_reset)
    down = commands.add_parser("down", parents=[common], help="stop the running sandbox")
    down.set_defaults(command=_down)
    return parser


def _what(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--environment", required=True, help="folder in dist/, for example dev")
    parser.add_argument("--system", help="only this system of the environment")
    parser.add_argument("--dist", type=Path, default=session.ROOT / "dist", help="rendered manifests")
    parser.add_argument("--endpoint", help="an AWS endpoint to use instead of the embedded one")
    parser.add_argument("--timeout", type=_positive, default=60.0, help="seconds until all must be Ready")
    parser.add_argument("--poll", type=_positive, default=5.0, help="seconds between two looks at everything")


def _positive(text: str) -> float:
    value = float(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not above 0")
    return value


def _up(options: argparse.Namespace) -> int:
    from sandbox import up  # noqa: PLC0415 - boto3 is loaded only by what needs it

    return up.up(_options(options), Screen(), once=options.once)


def _run(options: argparse.Namespace) -> int:
    from sandbox import up  # noqa: PLC0415

    return up.run(_options(options), options.words, Screen(sys.stderr))


def _demo(options: argparse.Namespace) -> int:
    from sandbox import demo  # noqa: PLC0415

    return demo.demo(_options(options), options.files, Screen())


def _drill(options: argparse.Namespace) -> int:
    from sandbox.drill import command  # noqa: PLC0415
    from sandbox.drill.run import Plan  # noqa: PLC0415

    plan = Plan.of(options.rate, options.seconds)
    return command.drill(_options(options), options.scenario, plan, as_json=options.json)


def _options(options: argparse.Namespace) -> Options:
    from sandbox.up import Options  # noqa: PLC0415

    return Options(
        dist=options.dist,
        environment=options.environment,
        session=options.session,
        system=options.system,
        endpoint=options.endpoint,
        timeout=options.timeout,
        poll=options.poll,
        cluster=getattr(options, "kubeconfig", None),
    )


def _get(options: argparse.Namespace) -> int:
    objects = session.need(options.session).ask("/objects")
    chosen = select(objects, options.kinds, None if options.all_namespaces else options.namespace)
    if not chosen and not options.output:
        sys.stderr.write("No resources found\n")
        return 0
    with_namespace = options.all_namespaces or not options.namespace
    sys.stdout.write(render(chosen, options.output, all_namespaces=with_namespace, definitions=objects))
    return 0


def _send(options: argparse.Namespace) -> int:
    from sandbox.send import send  # noqa: PLC0415

    return send(session.need(options.session), options.files, options.region, options.prefix, Screen())


def _reset(options: argparse.Namespace) -> int:
    running = session.need(options.session)
    begin = time.monotonic()
    running.ask("/reset", post=True, timeout=300)
    Screen().say(f"everything was removed and made again in {time.monotonic() - begin:.1f} s")
    return 0


def _down(options: argparse.Namespace) -> int:
    session.need(options.session).ask("/down", post=True)
    end = time.monotonic() + _STOP_SECONDS
    while options.session.exists():
        if time.monotonic() > end:
            raise SandboxError(f"the sandbox has not stopped within {_STOP_SECONDS:g} s", "look at its output")
        time.sleep(0.05)
    Screen().say("stopped")
    return 0
