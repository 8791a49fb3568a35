# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.profiler.dynamic_profile import (
    dynamic_monitor_proxy as dynamic_monitor_proxy,
    dynamic_profiler_config_context as dynamic_profiler_config_context,
    dynamic_profiler_utils as dynamic_profiler_utils,
)
