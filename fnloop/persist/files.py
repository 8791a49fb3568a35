"""Files of encoded values: safetensors, whose metadata hold the JSON, written so that a crash leaves the last good one.

A file is written aside, synced and renamed. It holds a checksum, so that one that was cut off or changed is known when
it is read: the CRC-32 of each array (IEEE 802.3; it takes a sixth of the time of a digest, and sees all changes of up
to 32 neighbouring bits), and a BLAKE2 digest of these with the JSON (Saarinen and Aumasson, RFC 7693).
"""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from threading import get_ident
from typing import Any
from zlib import crc32

from fnloop.persist.encoding import Encoded

__all__ = ["Damaged", "checksum_of", "digest_of", "read_file", "sync_directory", "write_file"]

FORMAT = "fnloop-2"


class Damaged(Exception):
    """A file that is not as it was written."""


def digest_of(encoded: Encoded) -> str:
    """The BLAKE2b digest of a value: of its JSON, and of the arrays in it."""
    found = blake2b(digest_size=16)
    found.update(_text(encoded.json).encode())
    for array in encoded.arrays:
        found.update(f"{array.dtype}{array.shape}".encode())
        found.update(_bytes_of(array))
    return found.hexdigest()


def checksum_of(encoded: Encoded) -> str:
    """What is kept of a value to see whether a file of it was damaged."""
    found = blake2b(digest_size=16)
    found.update(_text(encoded.json).encode())
    for array in encoded.arrays:
        found.update(f"{array.dtype}{array.shape}{crc32(_bytes_of(array))}".encode())
    return found.hexdigest()


def _bytes_of(array: Any) -> memoryview:
    """The bytes of a contiguous array, without a copy."""
    return memoryview(array.reshape(-1).view("uint8"))


def write_file(path: Path, encoded: Encoded) -> None:
    """Write a value: the file is there whole, or not at all.

    Args:
        path: of the file, in a directory that is there.
        encoded: the value.

    Raises:
        OSError: where that cannot be done; nothing is left of it then.
    """
    from safetensors import SafetensorError
    from safetensors.numpy import save_file

    arrays = {str(number): array for number, array in enumerate(encoded.arrays)}
    metadata = {"format": FORMAT, "value": _text(encoded.json), "checksum": checksum_of(encoded)}
    aside = path.with_name(f".{path.name}.{os.getpid()}.{get_ident()}")
    try:
        try:
            save_file(arrays, aside, metadata)
        except SafetensorError as error:
            raise _os_error(error) from error
        sync(aside)
        aside.replace(path)
    except BaseException:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise
    sync_directory(path.parent)


def _os_error(error: Exception) -> OSError:
    """The error of the system that safetensors has told in its words."""
    number = re.search(r"os error (\d+)", str(error))
    return OSError(str(error)) if number is None else OSError(int(number[1]), os.strerror(int(number[1])))


def read_file(path: Path) -> Encoded:
    """Read a value.

    Raises:
        Damaged: where the file is not as it was written.
        OSError: where it cannot be read.
    """
    from safetensors import SafetensorError
    from safetensors.numpy import load

    data = path.read_bytes()
    if not data:
        raise Damaged(f"{path} is damaged: it is empty")
    length = int.from_bytes(data[:8], "little")
    try:
        metadata = json.loads(data[8 : 8 + length])["__metadata__"]
        found = load(data)
        arrays = [found[str(number)] for number in range(len(found))]
        encoded = Encoded(json.loads(metadata["value"]), arrays)
        known, written = metadata.get("checksum"), metadata["format"]
    except (ValueError, KeyError, TypeError, SafetensorError, OverflowError, MemoryError) as error:
        raise Damaged(f"{path} is damaged: {_how(data, length)}") from error
    if written != FORMAT:
        raise Damaged(f"{path} has the format {written!r}, not {FORMAT!r}")
    if checksum_of(encoded) != known:
        raise Damaged(f"{path} is damaged: its contents are not those that were written")
    return encoded


def _how(data: bytes, length: int) -> str:
    """How the bytes of a file that cannot be read are damaged, where its header has `length` bytes.

    The library says it in words of JSON or of its own format, which tell a user nothing.
    """
    try:
        header = json.loads(data[8 : 8 + length])
        ends = [entry["data_offsets"][1] for name, entry in header.items() if name != "__metadata__"]
        expected = 8 + length + max(ends, default=0)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        cut = len(data) < 8 or (data[8:9] == b"{" and len(data) < 8 + length)
        return f"it ends after {len(data)} bytes" if cut else "its contents are not those that were written"
    if len(data) < expected:
        return f"it has {len(data)} of {expected} bytes"
    return "its contents are not those that were written"


def sync(path: Path, flags: int = os.O_RDWR) -> None:
    """Make sure that the contents of a file, or the names in a directory, outlive a crash."""
    opened = os.open(path, flags)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def sync_directory(directory: Path) -> None:
    """Make sure that the names in a directory outlive a crash, where the system can do that."""
    with suppress(OSError, AttributeError):
        sync(directory, os.O_RDONLY)


def _text(value: object) -> str:
    return json.dumps(value, allow_nan=False, sort_keys=True, separators=(",", ":"))
