# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression import typing as typing
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from numpy.typing import DTypeLike

cde: Any

def mstype_to_detype(type_: Type) -> Any: ...
def mstypelist_to_detypelist(type_list: Sequence[Type]) -> Any: ...
def nptype_to_detype(type_: DTypeLike) -> Any: ...

mstype = _is_mstype
