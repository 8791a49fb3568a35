# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from types import TracebackType
from typing import Any

from mindspore.runtime.stream import CtxBase as CtxBase, Stream as Stream
from typing_extensions import Self

class StreamLimitCtx(CtxBase):
    cube_num: int
    prev_cube_num: Any
    prev_vector_num: Any
    stream: Stream
    vector_num: int
    def __init__(self, stream: Stream, cube_num: int = -1, vector_num: int = -1) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...

def get_stream_limit(stream: Stream) -> Any: ...

get_stream_limit_: Any

def reset_stream_limit(stream: Stream) -> None: ...

reset_stream_limit_: Any

def set_stream_limit(stream: Stream, cube_num: int = -1, vector_num: int = -1) -> None: ...

set_stream_limit_: Any
