"""Small pictures of tensors that are images or batches of images, as PNG files without a package for them."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import Any

__all__ = ["Thumbnail", "thumbnail"]

LARGEST = 64_000_000
"""The bytes of the largest tensor of which there is a picture: its numbers must come to this process."""

SHOWN, COLUMNS = 16, 8
"""The images that are shown of a batch, and in a row."""

SIDE = 96
"""The pixels of the longer side of an image, at most."""


@dataclass(frozen=True)
class Thumbnail:
    """A picture of a tensor.

    Args:
        png: the file.
        width: in pixels of the file.
        height: in pixels of the file.
        scale: how many pixels of a screen it takes for each of its own.
        told: what it shows: of how many images, and from which number to which.
    """

    png: bytes
    width: int
    height: int
    scale: int
    told: str


def thumbnail(value: Any) -> Thumbnail | None:
    """A picture of a tensor or array, None where it is no image.

    An image is `[height, width]` (of bytes, or nearly square), `[channels, height, width]` or `[height, width,
    channels]` with 1, 3 or 4 channels, and a batch has one axis more in front.

    Args:
        value: anything with a dtype and a shape. Waits for it to be computed.
    """
    shape = tuple(value.shape)
    if not _may_be_images(shape, str(value.dtype).lower()):
        return None
    import numpy as np

    numbers = _numbers(value)
    if numbers.dtype.kind not in "fiub" or numbers.nbytes > LARGEST:
        return None
    images = _as_batch(numbers, np)
    finite = numbers[np.isfinite(numbers)] if numbers.dtype.kind == "f" else numbers
    if not finite.size:
        return None
    low, high = float(finite.min()), float(finite.max())
    count = len(images)
    grid = _grid(_grey_levels(images[:SHOWN], low, high, np), np)
    height, width, _ = grid.shape
    scale = max(1, min(8, 48 // max(1, min(images.shape[1:3]))))
    told = f"{low:.3g} to {high:.3g}"
    if count > 1:
        told = f"{min(count, SHOWN)} of {count} images, {told}"
    return Thumbnail(_png(grid), width, height, scale, told)


def _may_be_images(shape: tuple[Any, ...], dtype: str) -> bool:
    """Whether a tensor of this shape is likely an image or a batch of them."""
    if not all(isinstance(size, int) and size > 0 for size in shape):
        return False
    if len(shape) == 2:
        short, long = sorted(shape)
        return short >= 8 and ("uint8" in dtype or long <= 2 * short)
    if len(shape) not in (3, 4):
        return False
    channels_first = shape[-3] in (1, 3, 4) and min(shape[-2:]) >= 4
    channels_last = shape[-1] in (1, 3, 4) and min(shape[-3:-1]) >= 4
    return channels_first or channels_last


def _numbers(value: Any) -> Any:
    """The contents of a tensor or array as a NumPy array."""
    if not hasattr(value, "asnumpy"):
        return value
    return value.float().asnumpy() if "bfloat16" in str(value.dtype).lower() else value.asnumpy()


def _as_batch(numbers: Any, np: Any) -> Any:
    """An array of images as `[batch, height, width, channels]` with 1 or 3 channels."""
    if numbers.ndim == 2:
        return numbers[None, :, :, None]
    channels_first = numbers.shape[-3] in (1, 3, 4) and min(numbers.shape[-2:]) >= 4
    if channels_first:
        numbers = np.moveaxis(numbers, -3, -1)
    batch = numbers if numbers.ndim == 4 else numbers[None]
    return batch[..., :3]  # the fourth is opacity, or one more of a latent


def _grey_levels(images: Any, low: float, high: float, np: Any) -> Any:
    """Images as bytes: of bytes as they are, from 0 to 1 or from -1 to 1 by these, else by what is there."""
    if images.dtype == np.uint8:
        return images
    if low >= 0 and high <= 1:
        low, high = 0.0, 1.0
    elif low >= -1 and high <= 1:
        low, high = -1.0, 1.0
    numbers = np.nan_to_num(images.astype(np.float64), nan=low, posinf=high, neginf=low)
    span = high - low or 1.0
    return np.clip((numbers - low) / span * 255 + 0.5, 0, 255).astype(np.uint8)


def _grid(images: Any, np: Any) -> Any:
    """Images beside and below each other, with a transparent line between; as `[height, width, 4]`."""
    count, height, width, _ = images.shape
    step = -(-max(height, width) // SIDE)
    images = images[:, ::step, ::step]
    count, height, width, channels = images.shape
    columns = min(count, COLUMNS)
    rows = -(-count // columns)
    grid = np.zeros((rows * (height + 1) - 1, columns * (width + 1) - 1, 4), np.uint8)
    for number in range(count):
        top, left = number // columns * (height + 1), number % columns * (width + 1)
        place = grid[top : top + height, left : left + width]
        place[..., :3] = images[number] if channels == 3 else images[number][..., :1]
        place[..., 3] = 255
    return grid


def _png(pixels: Any) -> bytes:
    """A PNG file (https://www.w3.org/TR/png) of `[height, width, 4]` bytes: red, green, blue, opacity."""
    height, width, _ = pixels.shape
    lines = b"".join(b"\0" + line.tobytes() for line in pixels)  # each begins with its filter: none
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(lines, 6)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
