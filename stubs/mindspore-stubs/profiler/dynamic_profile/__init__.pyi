# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

dynamic_monitor_proxy: Any
dynamic_profiler_config_context: Any
dynamic_profiler_utils: Any
