# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.ops._utils import arg_dtype_cast as arg_dtype_cast, arg_handler as arg_handler, utils as utils
from mindspore.ops._utils.utils import (
    _parse_tcp_url_for_ipv4 as _parse_tcp_url_for_ipv4,
    get_broadcast_shape as get_broadcast_shape,
    get_concat_offset as get_concat_offset,
)

__all__ = ["_parse_tcp_url_for_ipv4", "get_broadcast_shape", "get_concat_offset"]
