# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.

__all__ = ["register_custom_backend"]

def register_custom_backend(backend_name: str, backend_path: str) -> bool: ...
