"""Rows for the methods and attributes of tensors, lists, dicts and tuples."""

from __future__ import annotations

from collections.abc import Mapping

from fnloop.compile.frontend.subset.row import Row, by_name

__all__ = ["ATTRIBUTES", "METHODS"]

OF_TENSORS = by_name("""
    x.abs()
    x.acos()
    x.add(x)
    x.addcmul(x, x)
    m.addmm(m, m.T.matmul(m))
    b.all()
    (m > 0).all(axis=1)
    m.amax(1)
    m.amax(axis=1)
    m.amin(1)
    m.amin(axis=0)
    b.any()
    (m > 0).any(axis=1)
    (m > 0).any(1)
    x.argmax()
    m.argmax(1)
    m.argmax(axis=1)
    m.argmax(dim=1)
    x.argmin()
    m.argmin(1)
    m.argmin(axis=1)
    x.argsort()
    m.argsort(1)
    m.argsort(axis=1, descending=True)
    x.asin()
    x.astype(ms.float16)
    k.astype(ms.float32)
    x.astype("float32")
    x.atan()
    x.atan2(x)
    x.bool()
    x.broadcast_to((2, 4))
    x.ceil()
    x.chunk(2)[1]
    m.chunk(2, 0)[1]
    x.clamp(-0.5, 0.5)
    x.clamp(min=0.0)
    x.clip(-0.5, 0.5)
    x.clip(0.0, 1.0)
    x.contiguous()
    x.copy()
    x.cos()
    x.cosh()
    x.cumprod(0)
    m.cumsum(1)
    m.cumsum(axis=1)
    x.cumsum(0)
    x.deg2rad()
    m.diagonal()
    x.diff()
    x.dim()
    x.div(x)
    x.divide(2.0)
    x.eq(0)
    x.equal(x)
    x.erf()
    x.erfc()
    x.exp()
    m.expand_as(m)
    m.expand_dims(0)
    x.expm1()
    m.flatten()
    m.flatten(start_dim=0)
    x.flip((0,))
    k.float()
    x.floor()
    x.fmod(2.0)
    x.frac()
    x.gather(0, k.abs() % 4)
    x.ge(0)
    x.ger(x)
    x.greater(0)
    x.gt(0)
    x.half()
    x.index_select(0, k.abs() % 4)
    x.int()
    x.isclose(x)
    x.isfinite()
    x.isinf()
    x.isnan()
    x[0].item()
    x.le(0)
    x.lerp(x * 2, 0.5)
    x.less(0)
    x.log()
    x.log10()
    x.log1p()
    x.log2()
    x.logaddexp(x)
    b.logical_and(x > 0)
    b.logical_not()
    b.logical_or(x > 0)
    b.logical_xor(x > 0)
    m.logsumexp(1)
    x.long()
    x.lt(0)
    x.masked_fill(b, 0.0)
    x.masked_fill(x > 0, -1e9)
    m.matmul(m.T)
    x.max()
    m.max(axis=1)
    m.max(axis=1, keepdims=True)
    m.max(1)[0]
    m.max(1)[1]
    m.max(1, True)[0]
    x.maximum(x * 2)
    x.mean()
    m.mean(1)
    m.mean(axis=1)
    m.mean(axis=-1, keep_dims=True)
    m.mean(1, keep_dims=True)
    m.mean(dim=1)
    m.mean((0, 1))
    x.median()[0]
    x.min()
    m.min(axis=1)
    m.min(1)[0]
    m.min(1, True)[0]
    x.minimum(x * 2)
    m.mm(m.T)
    m.movedim(0, 1)
    x.mul(x)
    x.multiply(2)
    x.nan_to_num()
    x.narrow(0, 1, 2)
    x.ne(0)
    x.neg()
    x.negative()
    x.nelement()
    x.new_ones((2, 2))
    x.new_zeros((2, 2))
    x.norm()
    m.norm(dim=1)
    m.norm(2)
    x.not_equal(0)
    x.numel()
    x.outer(x)
    m.permute(1, 0)
    m[None, None, None].permute(4, 0, 2, 1, 3)
    m.permute((1, 0))
    x.pow(2)
    x.prod()
    m.prod(1)
    m.ravel()
    x.reciprocal()
    x.remainder(2.0)
    x.repeat_interleave(2)
    m.repeat_interleave(2, 1)
    x.reshape(2, 2)
    m.reshape(1, 1, 1, 2, 3, 1)
    x.reshape((2, 2))
    x.reshape(-1)
    m.reshape((1, 2, 3))
    x.reshape_as(x)
    x.round()
    x.rsqrt()
    x.scatter(0, x.argsort().astype(ms.int64), x * 2)
    x.select(0, 1)
    x.sigmoid()
    x.sign()
    x.sin()
    x.sinh()
    x.slice_scatter(x[:2], 0, 0, 2)
    m.softmax(1)
    m.softmax(axis=-1)
    x.sort()[0]
    x.sort()[1]
    m.sort(1)[0]
    m.sort(axis=1, descending=True)[0]
    m.split(1)[1]
    m.split(1, 1)[2]
    m.split(1, axis=1)[0]
    x.sqrt()
    x.square()
    m.squeeze()
    m.unsqueeze(1).squeeze(1)
    x.squeeze(0)
    m.squeeze(0)
    x.std()
    m.std(1)
    m.std(axis=1)
    m.std(axis=0, keepdims=True)
    m.std(dim=1)
    x.sub(x * 2)
    x.subtract(x)
    x.sum()
    m.sum(1)
    m.sum(0, keepdims=True)
    m.sum(axis=1)
    m.sum((0, 1))
    m.sum(-1, keepdims=True)
    m.sum(dim=1)
    m.swapaxes(0, 1)
    m.swapdims(0, 1)
    m.t()
    x.take(k.abs() % 4)
    x.tan()
    x.tanh()
    x.tile((2,))
    x.tile((2, 1))
    k.to(ms.float32)
    x.topk(2)[0]
    x.topk(2)[1]
    m.topk(2, 1)[0]
    m.trace()
    m.transpose(1, 0)
    m[None, None, None].transpose(4, 0, 2, 1, 3)
    m.transpose()
    m.transpose((1, 0))
    m.tril()
    m.tril(diagonal=-1)
    m.triu()
    m.triu(1)
    x.true_divide(k)
    x.trunc()
    x.type(ms.float16)
    k.type_as(x)
    m.unbind(0)[1]
    m.unbind()[0]
    m.unsqueeze(0)
    x.var()
    m.var(1)
    m.var(axis=1)
    x.view(2, 2)
    m.view(1, 1, 1, 2, 3, 1)
    x.view((2, 2))
    x.view_as(x)
    x.where(b, x * 2)
    x.xlogy(x.abs() + 1)
""")

OF_CONTAINERS: Mapping[str, Row] = {
    "append": Row(("l = [n, i]\nl.append(3)\nout = l[2] + l[0]",), "lists of the function's own"),
    "extend": Row(("l = [n, i]\nl.extend([3, 4])\nout = l[3]",), "lists of the function's own"),
    "insert": Row(("l = [n, i]\nl.insert(0, 7)\nout = l[1]",), "lists of the function's own"),
    "pop": Row(("l = [n, i]\nout = l.pop()",), "lists of the function's own"),
    "reverse": Row(("l = [n, i]\nl.reverse()\nout = l[0]",), "lists of the function's own"),
    "clear": Row(("l = [n, i]\nl.clear()\nout = len(l)",), "lists of the function's own"),
    "get": Row(('d = {"a": n, "b": i}\nout = d.get("a", 5) + d.get("c", 5)',), "dicts, keys that are known"),
    "keys": Row(('d = {"a": n, "b": i}\nout = len(d.keys())',), "dicts"),
    "values": Row(('d = {"a": n, "b": i}\nout = sum(d.values())',), "dicts"),
    "items": Row(('d = {"a": n, "b": i}\nout = sum([v for key, v in d.items()])',), "dicts"),
    "update": Row(('d = {"a": n, "b": i}\nd.update({"a": 3})\nout = d["a"]',), "dicts of the function's own"),
}

DIFFERENT = frozenset(
    {"max", "min", "argmax", "transpose", "mul", "multiply", "fmod", "true_divide", "std", "var", "chunk"}
)
"""Methods that a graph has otherwise: a version computes what Python gives."""

METHODS: Mapping[str, Row] = {
    **{
        name: Row(samples, "tensors", "computed as Python does" if name in DIFFERENT else "the same")
        for name, samples in OF_TENSORS.items()
    },
    **OF_CONTAINERS,
}
"""For the name of a method its row."""

ATTRIBUTES: Mapping[str, Row] = {
    "shape": Row(("x.shape[0] + n",), "tensors", "a constant"),
    "ndim": Row(("x.ndim + i",), "tensors", "a constant"),
    "dtype": Row(("n if x.dtype == ms.float32 else 1",), "tensors", "a constant"),
    "size": Row(("m.size * i",), "tensors", "a constant"),
    "T": Row(("m.T",), "tensors"),
    "mT": Row(("m.mT",), "tensors"),
}
"""For the name of an attribute its row."""
