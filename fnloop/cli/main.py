"""The command `fnloop`: what was typed is parsed, one command runs, and errors are told in a line."""

from __future__ import annotations

import argparse
import os
import re
import sys
import traceback
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING

from fnloop.cli.errors import CommandError
from fnloop.cli.typed import parsed
from fnloop.cli.warned import warnings_in_words
from fnloop.errors import FnloopError, notes_of

__all__ = ["main", "parser"]

Command = Callable[[argparse.Namespace], int]

EPILOG = """\
a pipeline is module:name, file.py:name, module:name/path/of/a/block, or a module that holds only one

values of fields: steps=10 text=hello labels=[1,2] x=@x.npy x=@all.npz:x x=@all.safetensors:x settings=@settings.json
image=@image.png; @@ begins a text that begins with @
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: what was typed behind `fnloop`; that of the process where it is None.

    Returns:
        The exit status: 0, 1 where something is wrong with a pipeline or its run, 2 for what was typed, 130 for Ctrl-C.
    """
    options = parsed(parser(), arguments)
    try:
        with warnings_in_words():
            return _run(options)
    except CommandError as error:
        if options.debug:
            raise
        return _failed(str(error), error.status)
    except KeyboardInterrupt:
        return _interrupted(options)
    except BrokenPipeError:  # of a reader such as `head` that has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - of whatever the user's blocks raise, the reader wants the message
        if options.debug:
            traceback.print_exc()
            return 1
        return _failed(_message(error), 1)


def _run(options: argparse.Namespace) -> int:
    if options.command == "completion":
        from fnloop.cli.completion import script

        print(script(options.shell, parser()), end="")
        return 0
    from fnloop.cli.targets import put_here_on_path

    put_here_on_path()
    module, name = COMMANDS[options.command]
    command: Command = getattr(import_module(module), name)
    return command(options)


COMMANDS = {
    "show": ("fnloop.cli.show", "show"),
    "check": ("fnloop.cli.check", "check"),
    "run": ("fnloop.cli.run", "run"),
    "explain": ("fnloop.cli.show", "explain"),
    "diff": ("fnloop.cli.show", "diff"),
    "fault": ("fnloop.cli.fault", "fault"),
    "typegen": ("fnloop.cli.typegen", "typegen"),
}
"""The functions that run the commands; each is imported when it is needed."""


def _failed(message: str, status: int) -> int:
    print(f"fnloop: {message}", file=sys.stderr)
    return status


def _interrupted(options: argparse.Namespace) -> int:
    """Say that Ctrl-C ended a command, and what is kept of it."""
    kept = getattr(options, "checkpoint", None)
    goes_on = f"; the same command goes on with what is in {kept}" if kept and os.path.isdir(kept) else ""
    status = _failed(f"interrupted{goes_on}", 130)
    if "mindspore._c_expression" in sys.modules and "mindspore" not in sys.modules:
        sys.stdout.flush()
        os._exit(status)  # half imported, MindSpore aborts in its own function for the end of a process
    return status


def _message(error: BaseException) -> str:
    """An exception without its traceback; its notes say which block it came out of."""
    text = CALL_STACK.sub("", str(error))
    own = text if isinstance(error, FnloopError) else f"{type(error).__name__}: {text}".removesuffix(": ")
    notes = [line for note in notes_of(error) for line in str(note).splitlines()]
    where = [] if isinstance(error, FnloopError) else ["--debug shows the traceback"]
    return "\n".join([own, *(f"  {line}" for line in [*notes, *where])])


CALL_STACK = re.compile(r"\s*-{20,}\n- C\+\+ Call Stack.*?(?=\n-{20,}\n- |\Z)", re.DOTALL)
"""Where in MindSpore's own source an error was raised, which its messages tell its developers."""


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    whole = argparse.ArgumentParser(
        prog="fnloop",
        description="Look at, check, run and compare pipelines.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"fnloop {version('fnloop')}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="command")
    _add_show(commands)
    _add_check(commands)
    _add_run(commands)
    _add_explain(commands)
    diff = _added(commands, "diff", "say what differs between two pipelines")
    diff.add_argument("one", help="a pipeline, or a file that `fnloop show --json` wrote")
    diff.add_argument("other", help="another one")
    fault = _added(commands, "fault", "explain an error by its code, with a program that gives it")
    fault.add_argument("code", nargs="?", help="such as carry-type; without it all codes are listed")
    _add_typegen(commands)
    completion = _added(commands, "completion", "print the completion of a shell")
    completion.add_argument("shell", choices=("bash", "fish", "zsh"))
    return whole


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # which has no public name


def _added(commands: Commands, name: str, told: str) -> argparse.ArgumentParser:
    made = commands.add_parser(
        name,
        help=told,
        description=f"{told[0].upper()}{told[1:]}.",
        epilog=None if name in ("completion", "fault") else EPILOG,  # which take no pipeline
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("--debug", action="store_true", help="show the traceback of an error")
    return made


def _add_show(commands: Commands) -> None:
    show = _added(commands, "show", "print a pipeline as a tree, or draw it")
    show.add_argument("pipeline", help="the pipeline")
    forms = show.add_mutually_exclusive_group()
    forms.add_argument("--mermaid", action="store_true", help="a Mermaid flowchart, which GitHub and notebooks draw")
    forms.add_argument("--svg", metavar="FILE", help="draw it to a file")
    forms.add_argument("--json", action="store_true", help="names, fields, records, paths and digests as JSON")


def _add_check(commands: Commands) -> None:
    check = _added(commands, "check", "wire, prove and type-check pipelines; the exit status is 1 if one is wrong")
    check.add_argument(
        "targets", nargs="+", metavar="target", help="pipelines; or modules, packages or files with some"
    )
    check.add_argument("--bind", action="append", metavar="NAME=MODULE:FACTORY", help="a component, to be proved with")
    check.add_argument(
        "--no-prove", dest="prove", action="store_false", help="leave out the proof of shapes and dtypes"
    )
    check.add_argument("--no-mypy", dest="mypy", action="store_false", help="leave out mypy")


def _add_run(commands: Commands) -> None:
    run = _added(commands, "run", "call a pipeline")
    _add_call(run)
    run.add_argument("--out", metavar="FOLDER", help="write what it gives: result.json, and a file for each array")
    run.add_argument("--compile", action="store_true", help="run it as a graph of MindSpore")
    run.add_argument("--checkpoint", metavar="FOLDER", help="keep the run there; the same command goes on with it")
    run.add_argument(
        "--resume",
        choices=("auto", "never", "must"),
        default="auto",
        help="with --checkpoint: go on if there is something to go on with (auto), begin anew, or fail without",
    )
    run.add_argument("--trace", metavar="FILE", help="write what each block took, for https://ui.perfetto.dev")
    run.add_argument(
        "--no-progress", dest="progress", action="store_false", help="no bars, which a terminal has for loops"
    )


def _add_explain(commands: Commands) -> None:
    explain = _added(commands, "explain", "say which blocks compile and why others do not; with fields, after a call")
    _add_call(explain)


def _add_typegen(commands: Commands) -> None:
    typegen = _added(commands, "typegen", "write stub files that tell every type checker the types of pipelines")
    typegen.add_argument("targets", nargs="+", metavar="module", help="modules, packages or files with pipelines")
    typegen.add_argument("--out", metavar="FOLDER", help="write them there, in place of beside the modules")
    typegen.add_argument(
        "--check", action="store_true", help="write nothing; the exit status is 1 if one is not up to date"
    )


def _add_call(command: argparse.ArgumentParser) -> None:
    command.add_argument("pipeline", help="the pipeline")
    command.add_argument("fields", nargs="*", default=[], metavar="name=value", help="the fields that it reads")
    command.add_argument(
        "--bind", action="append", metavar="NAME=MODULE:FACTORY", help="a component; may be given several times"
    )
    command.add_argument("--seed", type=int, metavar="N", help="the seed of the fields that take a random key")
