"""Completion for shells, generated from the parser: what it knows, they know."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass

__all__ = ["SHELLS", "script"]


@dataclass(frozen=True)
class Command:
    """A command of the parser.

    Args:
        name: its name.
        help: a line about it.
        options: its options with a line about each.
        choices: the words that may follow it.
    """

    name: str
    help: str
    options: Mapping[str, str]
    choices: tuple[str, ...] = ()


def script(shell: str, parser: argparse.ArgumentParser) -> str:
    """The completion of a parser for a shell: to be read by it at its start.

    Args:
        shell: ``bash``, ``zsh`` or ``fish``.
        parser: the parser of all commands.
    """
    return SHELLS[shell](parser.prog, _commands(parser))


def _commands(parser: argparse.ArgumentParser) -> list[Command]:
    found = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {one.dest: one.help or "" for one in action._choices_actions}
            for name, inner in action.choices.items():
                found.append(Command(name, helps.get(name, ""), _options(inner), _choices(inner)))
    return found


def _options(parser: argparse.ArgumentParser) -> dict[str, str]:
    found = {}
    for action in parser._actions:
        for option in action.option_strings:
            if option.startswith("--"):
                found[option] = (action.help or "").split(";")[0].replace("'", "")
    return found


def _choices(parser: argparse.ArgumentParser) -> tuple[str, ...]:
    return tuple(str(one) for action in parser._actions if not action.option_strings for one in action.choices or ())


def _bash(program: str, commands: list[Command]) -> str:
    cases = []
    for one in commands:
        words = " ".join([*one.options, *one.choices])
        cases.append(f'    {one.name}) words="{words}" ;;')
    names = " ".join(one.name for one in commands)
    return f"""\
# completion of {program} for bash: eval "$({program} completion bash)"
_{program}() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" words
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{names} --help --version" -- "$word"))
    return
  fi
  case "${{COMP_WORDS[1]}}" in
{chr(10).join(cases)}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
    *@*) COMPREPLY=($(compgen -f -P "${{word%%@*}}@" -- "${{word#*@}}")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$word") $(compgen -f -- "$word")) ;;
  esac
}}
complete -o default -F _{program} {program}
"""


def _zsh(program: str, commands: list[Command]) -> str:
    names = " ".join(f"'{one.name}:{_quoted(one.help)}'" for one in commands)
    cases = []
    for one in commands:
        options = " ".join(f"'{option}[{_quoted(told)}]'" for option, told in one.options.items())
        words = f"'*:word:({' '.join(one.choices)})'" if one.choices else "'*:file:_files'"
        cases.append(f"    {one.name}) _arguments {options} {words} ;;")
    return f"""\
#compdef {program}
# completion of {program} for zsh: {program} completion zsh > ~/.zfunc/_{program}
_{program}() {{
  local -a names
  names=({names})
  if (( CURRENT == 2 )); then
    _describe command names
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT-- ))
  case $name in
{chr(10).join(cases)}
  esac
}}
compdef _{program} {program}
"""


def _quoted(text: str) -> str:
    for sign in "[]:'":
        text = text.replace(sign, " ")
    return text


def _fish(program: str, commands: list[Command]) -> str:
    lines = [
        f"# completion of {program} for fish: {program} completion fish > ~/.config/fish/completions/{program}.fish"
    ]
    for one in commands:
        told = one.help.replace("'", "")
        lines.append(f"complete -c {program} -f -n __fish_use_subcommand -a {one.name} -d '{told}'")
        seen = f"-n '__fish_seen_subcommand_from {one.name}'"
        for option, about in one.options.items():
            lines.append(f"complete -c {program} {seen} -l {option.removeprefix('--')} -d '{about}'")
        lines += [f"complete -c {program} -f {seen} -a {choice}" for choice in one.choices]
    return "\n".join(lines) + "\n"


SHELLS: Mapping[str, Callable[[str, list[Command]], str]] = {"bash": _bash, "fish": _fish, "zsh": _zsh}
"""The shells that completion is generated for."""
