# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.run_check._check_version import check_version_and_env_config as check_version_and_env_config
from mindspore.run_check.run_check import run_check as run_check

__all__ = ["run_check"]
