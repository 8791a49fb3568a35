"""What was typed behind `fnloop`: its options, and the fields that stand between them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from fnloop.errors import did_you_mean

__all__ = ["parsed"]


def parsed(whole: argparse.ArgumentParser, arguments: Sequence[str] | None) -> argparse.Namespace:
    """The options of a command; fields may stand before and behind them.

    Args:
        whole: the parser of all commands.
        arguments: what was typed behind `fnloop`; that of the process where it is None.

    Returns:
        The options, with `fields` where the command takes some. What does not fit ends the process with status 2.
    """
    typed = sys.argv[1:] if arguments is None else list(arguments)
    commands = _commands(whole)
    if typed and not typed[0].startswith("-") and typed[0] not in commands:
        known = ", ".join(commands)
        whole.error(f"there is no command {typed[0]!r}{did_you_mean(typed[0], commands)} (there are {known})")
    options, further = whole.parse_known_args(typed)
    command = commands[options.command]
    takes_fields = hasattr(options, "fields")
    faults = [_fault(command, one, takes_fields) for one in further if one.startswith("-") or not takes_fields]
    if faults:
        command.error("; ".join(faults))
    if further:
        options.fields = [*options.fields, *further]
    return options


def _commands(whole: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The parsers of the commands, by their names."""
    for action in whole._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def _fault(command: argparse.ArgumentParser, text: str, takes_fields: bool) -> str:
    """What is wrong with a word that no option and no argument takes."""
    if not text.startswith("-"):
        return f"{text!r} is one argument too many"
    name = text.partition("=")[0]
    near = did_you_mean(name, [option for action in command._actions for option in action.option_strings])
    field = f"; a field is written without dashes: {name.lstrip('-').replace('-', '_')}=..."
    return f"there is no option {name}{near}{field if takes_fields else ''}"
