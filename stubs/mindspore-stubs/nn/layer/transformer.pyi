# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

import mindspore as _is_mindspore
from mindspore import ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import (
    HeUniform as HeUniform,
    Uniform as Uniform,
    XavierNormal as XavierNormal,
    XavierUniform as XavierUniform,
    initializer as initializer,
)
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.layer.activation import GELU as GELU, ReLU as ReLU
from mindspore.nn.layer.basic import Dense as Dense, Dropout as Dropout
from mindspore.nn.layer.container import CellList as CellList, CellList as _CellList
from mindspore.nn.layer.normalization import LayerNorm as LayerNorm

__all__ = [
    "MultiheadAttention",
    "Transformer",
    "TransformerDecoder",
    "TransformerDecoderLayer",
    "TransformerEncoder",
    "TransformerEncoderLayer",
]

class MultiheadAttention(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    _qkv_same_embed_dim: bool
    add_zero_attn: bool
    batch_first: bool
    bias_k: _Parameter | Any
    bias_v: _Parameter | Any
    dropout: float
    dtype: Type
    embed_dim: int
    head_dim: int
    in_proj_bias: _Parameter | Any
    in_proj_weight: _Parameter | Any
    k_is_v: bool
    k_proj_weight: _Parameter | Any
    kdim: int | Any
    num_heads: int
    out_proj: Dense
    q_is_k: bool
    q_proj_weight: _Parameter | Any
    v_proj_weight: _Parameter | Any
    vdim: int | Any
    def __init__(
        self,
        embed_dim: int,
        num_heads: int,
        dropout: float = 0.0,
        has_bias: bool = True,
        add_bias_kv: bool = False,
        add_zero_attn: bool = False,
        kdim: int | None = None,
        vdim: int | None = None,
        batch_first: bool = False,
        dtype: Type = ...,
    ) -> None: ...
    def construct(
        self,
        query: _Tensor,
        key: _Tensor,
        value: _Tensor,
        key_padding_mask: _Tensor | None = None,
        need_weights: bool = True,
        attn_mask: _Tensor | None = None,
        average_attn_weights: bool = True,
    ) -> tuple[_Tensor, _Tensor | Any]: ...

class Transformer(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    batch_first: bool
    d_model: int
    decoder: TransformerDecoder | Any
    encoder: TransformerEncoder | Any
    nhead: int
    def __init__(
        self,
        d_model: int = 512,
        nhead: int = 8,
        num_encoder_layers: int = 6,
        num_decoder_layers: int = 6,
        dim_feedforward: int = 2048,
        dropout: float = 0.1,
        activation: str | Callable[..., Any] | _Cell = "relu",
        custom_encoder: _Cell | None = None,
        custom_decoder: _Cell | None = None,
        layer_norm_eps: float = 1e-05,
        batch_first: bool = False,
        norm_first: bool = False,
        dtype: Type = ...,
    ) -> None: ...
    def construct(
        self,
        src: _Tensor,
        tgt: _Tensor,
        src_mask: _Tensor | None = None,
        tgt_mask: _Tensor | None = None,
        memory_mask: _Tensor | None = None,
        src_key_padding_mask: _Tensor | None = None,
        tgt_key_padding_mask: _Tensor | None = None,
        memory_key_padding_mask: _Tensor | None = None,
    ) -> _Tensor: ...

class TransformerDecoder(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    layers: _CellList
    norm: Any
    num_layers: int
    def __init__(self, decoder_layer: _Cell, num_layers: int, norm: _Cell | None = None) -> None: ...
    def construct(
        self,
        tgt: _Tensor,
        memory: _Tensor,
        tgt_mask: _Tensor | None = None,
        memory_mask: _Tensor | None = None,
        tgt_key_padding_mask: _Tensor | None = None,
        memory_key_padding_mask: _Tensor | None = None,
    ) -> _Tensor: ...

class TransformerDecoderLayer(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    activation: Any
    activation1: str
    batch_first: bool
    d_model: int
    dense1: Dense
    dense2: Dense
    dim_feedforward: int
    dropout: Dropout
    dropout1: Dropout
    dropout2: Dropout
    dropout3: Dropout
    dropout_num: float
    dtype: Type
    layernorm_eps: float
    multihead_attn: MultiheadAttention
    nhead: int
    norm1: LayerNorm
    norm2: LayerNorm
    norm3: LayerNorm
    norm_first: bool
    self_attn: MultiheadAttention
    def __init__(
        self,
        d_model: int,
        nhead: int,
        dim_feedforward: int = 2048,
        dropout: float = 0.1,
        activation: str | Callable[..., Any] | _Cell = "relu",
        layer_norm_eps: float = 1e-05,
        batch_first: bool = False,
        norm_first: bool = False,
        dtype: Type = ...,
    ) -> None: ...
    def construct(
        self,
        tgt: _Tensor,
        memory: _Tensor,
        tgt_mask: _Tensor | None = None,
        memory_mask: _Tensor | None = None,
        tgt_key_padding_mask: _Tensor | None = None,
        memory_key_padding_mask: _Tensor | None = None,
    ) -> _Tensor: ...

class TransformerEncoder(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    layers: _CellList
    norm: Any
    num_layers: int
    def __init__(self, encoder_layer: _Cell, num_layers: int, norm: _Cell | None = None) -> None: ...
    def construct(
        self, src: _Tensor, src_mask: _Tensor | None = None, src_key_padding_mask: _Tensor | None = None
    ) -> _Tensor: ...

class TransformerEncoderLayer(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    activation: Any
    activation1: str
    batch_first: bool
    d_model: int
    dense1: Dense
    dense2: Dense
    dim_feedforward: int
    dropout: Dropout
    dropout1: Dropout
    dropout2: Dropout
    dropout_num: float
    dtype: Type
    layernorm_eps: float
    nhead: int
    norm1: LayerNorm
    norm2: LayerNorm
    norm_first: bool
    self_attn: MultiheadAttention
    def __init__(
        self,
        d_model: int,
        nhead: int,
        dim_feedforward: int = 2048,
        dropout: float = 0.1,
        activation: str | Callable[..., Any] | _Cell = "relu",
        layer_norm_eps: float = 1e-05,
        batch_first: bool = False,
        norm_first: bool = False,
        dtype: Type = ...,
    ) -> None: ...
    def construct(
        self, src: _Tensor, src_mask: _Tensor | None = None, src_key_padding_mask: _Tensor | None = None
    ) -> _Tensor: ...

def _get_activation_fn(activation: str) -> Any: ...

mindspore = _is_mindspore
mstype = _is_mstype
