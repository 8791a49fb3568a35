# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

__all__ = ["set_dec_mode", "set_enc_key", "set_enc_mode"]
DECRYPT_DIRECTORY: str
DECRYPT_DIRECTORY_LIST: list[str]
DECRYPT_FILE_LIST: Any
DECRYPT_TIME: int
DEC_MODE: Any
ENCRYPT_BLOCK_LENGTH_BYTES: int
ENCRYPT_END_FLAG: Any
ENCRYPT_MIN_BLOCK_REMAINING_BYTES: int
ENCRYPT_MODE_LEN: int
ENCRYPT_TIME: int
ENCRYPT_TRAILER_LEN: int
ENC_KEY: Any
ENC_MODE: str
HASH_MODE: Any
WARNING_INTERVAL: int

def cleanup_decrypt_files(decrypt_files: Any) -> None: ...
def decrypt(filename: str, enc_key: bytes, dec_mode: str) -> Any: ...
def encrypt(filename: str, enc_key: bytes, enc_mode: str) -> bool: ...
def set_dec_mode(dec_mode: str | Callable[..., Any] = "AES-GCM") -> None: ...
def set_enc_key(enc_key: str) -> None: ...
def set_enc_mode(enc_mode: str | Callable[..., Any] = "AES-GCM") -> None: ...
