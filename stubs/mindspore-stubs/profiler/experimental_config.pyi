# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.profiler.common.constant import AicoreMetrics as AicoreMetrics, ProfilerLevel as ProfilerLevel

__all__ = ["_ExperimentalConfig"]

class _ExperimentalConfig:
    _aic_metrics: AicoreMetrics
    _data_simplification: bool
    _export_type: Any
    _host_sys: Any
    _l2_cache: bool
    _mstx: bool
    _mstx_domain_exclude: Any
    _mstx_domain_include: Any
    _profiler_level: ProfilerLevel
    _sys_interconnection: bool
    _sys_io: bool
    def __init__(
        self,
        profiler_level: ProfilerLevel = ...,
        aic_metrics: AicoreMetrics = ...,
        l2_cache: bool = False,
        mstx: bool = False,
        data_simplification: bool = True,
        export_type: Sequence[Any] | None = None,
        mstx_domain_include: Sequence[Any] | None = None,
        mstx_domain_exclude: Sequence[Any] | None = None,
        sys_io: bool = False,
        sys_interconnection: bool = False,
        host_sys: Sequence[Any] | None = None,
    ) -> None: ...
    @property
    def aic_metrics(self) -> Any: ...
    @aic_metrics.setter
    def aic_metrics(self, value: Any) -> None: ...
    @property
    def data_simplification(self) -> Any: ...
    @data_simplification.setter
    def data_simplification(self, value: Any) -> None: ...
    @property
    def export_type(self) -> Any: ...
    @export_type.setter
    def export_type(self, value: Any) -> None: ...
    @property
    def host_sys(self) -> Any: ...
    @host_sys.setter
    def host_sys(self, value: Any) -> None: ...
    @property
    def l2_cache(self) -> Any: ...
    @l2_cache.setter
    def l2_cache(self, value: Any) -> None: ...
    @property
    def mstx(self) -> Any: ...
    @mstx.setter
    def mstx(self, value: Any) -> None: ...
    @property
    def mstx_domain_exclude(self) -> Any: ...
    @mstx_domain_exclude.setter
    def mstx_domain_exclude(self, value: Any) -> None: ...
    @property
    def mstx_domain_include(self) -> Any: ...
    @mstx_domain_include.setter
    def mstx_domain_include(self, value: Any) -> None: ...
    @property
    def profiler_level(self) -> Any: ...
    @profiler_level.setter
    def profiler_level(self, value: Any) -> None: ...
    @property
    def sys_interconnection(self) -> Any: ...
    @sys_interconnection.setter
    def sys_interconnection(self, value: Any) -> None: ...
    @property
    def sys_io(self) -> Any: ...
    @sys_io.setter
    def sys_io(self, value: Any) -> None: ...
