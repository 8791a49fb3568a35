"""Right programs of the kinds that stubs of MindSpore once refused: each line runs, and must pass the checkers."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

import mindspore as ms
import numpy as np
from mindspore import Parameter, Tensor, mint, nn, ops
from mindspore.common import dtype as mstype
from mindspore.common.initializer import Constant, Normal, initializer
from mindspore.experimental import optim as experimental
from mindspore.nn import LossBase
from mindspore.scipy import linalg

x = Tensor(np.ones((2, 3), np.float32))

# 1. Names under which a module shows what another defines.
layers: list[nn.Cell] = [mint.nn.Linear(3, 3), mint.nn.LayerNorm((3,)), mint.nn.Dropout(p=0.1), mint.nn.Embedding(5, 3)]
flat: Tensor = mint.flatten(x)
several = [mint.unique, mint.linspace]
rounded: Tensor = ms.numpy.round(x)
copied: Tensor = ms.numpy.copy(x)
context_mode: int = ms.context.PYNATIVE_MODE
activated: Tensor = mint.nn.functional.relu(x)
from mindspore.common.api import _pynative_executor as executor
from mindspore.ops.operations import _inner_ops as inner
from mindspore.parallel._utils import _get_device_num

devices = _get_device_num()
print(executor, inner)


# 2. Attributes that `__init__` sets.
conv = nn.Conv2d(3, 4, 3, has_bias=True)
channels: int = conv.in_channels + conv.out_channels + conv.group
height: int = conv.kernel_size[0] + conv.stride[1] + conv.dilation[0]
conv.weight.set_data(initializer(Normal(0.02), conv.weight.shape, conv.weight.dtype))
if conv.has_bias:
    conv.bias.set_data(initializer("zeros", conv.bias.shape))
dense = nn.Dense(3, 4, has_bias=False)
sizes: int = dense.in_channels + dense.out_channels
with_bias: bool = dense.has_bias
table = nn.Embedding(5, 3, padding_idx=0)
row: int = table.vocab_size + table.embedding_size
padding = table.padding_idx
norm = nn.BatchNorm2d(4, momentum=0.9)
norm.gamma.set_data(initializer("ones", norm.gamma.shape))
features: int = norm.num_features
epsilon: float = norm.eps
linear = mint.nn.Linear(3, 4)
ins: int = linear.in_features


class Sign(nn.Optimizer):
    """An optimizer of the user's."""

    def __init__(self, params: list[Parameter], learning_rate: float = 0.1, weight_decay: float = 0.0) -> None:
        super().__init__(learning_rate, params, weight_decay)
        self.moments = self._parameters.clone(prefix="moments", init="zeros")

    def construct(self, gradients: tuple[Tensor, ...]) -> bool:
        gradients = self.flatten_gradients(gradients)
        gradients = self.decay_weight(gradients)
        gradients = self.scale_grad(gradients)
        lr = self.get_lr()
        self.assignadd(self.global_step, self.global_step_increase_tensor)
        for parameter, gradient, decays, filtered in zip(
            self._parameters, gradients, self.decay_flags, self.optim_filter, strict=False
        ):
            if filtered or not decays:
                ops.assign(parameter, parameter - lr * ops.sign(gradient))
        return True


net = nn.Dense(3, 1)
sign = Sign(net.trainable_params())
sign((ops.ones_like(net.weight), ops.ones_like(net.bias)))
rate: float = float(sign.learning_rate.asnumpy()) if isinstance(sign.learning_rate, Tensor) else 0.0

# 3. Results.
half = ms.amp.auto_mixed_precision(net, "O2")
predicted: Tensor = half(x)
number: float = x.mean().item()
whole: int = Tensor([3]).item()
inverse: Tensor = linalg.inv(Tensor(np.eye(2, dtype=np.float32)))
adam = nn.Adam(net.trainable_params(), 1e-3)
print(adam.get_lr())
adam((ops.ones_like(net.weight), ops.ones_like(net.bias)))


class Watch(ms.train.Callback):
    """A callback that reads attributes of the run."""

    def on_train_step_end(self, run_context: ms.train.RunContext) -> None:
        told = run_context.original_args()
        print(told.cur_epoch_num, told.cur_step_num, told.net_outputs)


# 4. Schedulers of experimental optimizers.
trained = experimental.Adam(net.trainable_params(), lr=0.01)
scheduler = experimental.lr_scheduler.StepLR(trained, step_size=2)
scheduler.step()
mint_adam = mint.optim.AdamW(net.trainable_params(), lr=0.01)
mint_scheduler = experimental.lr_scheduler.LinearLR(mint_adam)
mint_scheduler.step()


# 5. Unions.
def forward(data: Tensor, label: Tensor) -> Tensor:
    return ops.mse_loss(net(data), label)


step = ms.value_and_grad(forward, None, sign.parameters)
loss, gradients = step(x, ops.zeros((2, 1)))
sign(gradients)
reducer = nn.DistributedGradReducer(sign.parameters) if ms.get_auto_parallel_context("device_num") > 1 else None
if reducer is not None:
    sign(reducer(gradients))

# 6. Parameters.
half_filled: Tensor = initializer(Constant(0.5), (2, 3))
empty: Tensor = mint.empty(2, 3)
squeezed: Tensor = Tensor(np.ones((1, 3))).squeeze(axis=0)
changing = ms.mutable([x, x])
filtered = nn.SGD(filter(lambda p: p.requires_grad, net.get_parameters()), learning_rate=0.1)
blocks: OrderedDict[str, nn.ReLU] = OrderedDict(first=nn.ReLU(), second=nn.ReLU())
named = nn.SequentialCell(blocks)
tiled: Tensor = x.tile(2)
shifted: Tensor = x + [1.0, 2.0, 3.0]  # noqa: RUF005
viewed: Tensor = x.view(3, 2).reshape(-1).expand_dims(0)


# 7. `construct` below LossBase and TrainOneStepCell.
class Weighted(LossBase):
    """A loss with a weight for each sample."""

    def construct(self, logits: Tensor, labels: Tensor, weights: Tensor | None = None) -> Tensor:
        error = ops.square(logits - labels)
        if weights is not None:
            error = error * weights
        return self.get_loss(error)


class Clipped(nn.TrainOneStepCell):
    """A step of training that clips gradients."""

    def construct(self, data: Tensor, label: Tensor) -> Tensor:
        loss = self.network(data, label)
        gradients = self.grad(self.network, self.weights)(data, label, ops.fill(loss.dtype, loss.shape, self.sens))
        gradients = self.grad_reducer(ops.clip_by_global_norm(gradients, 1.0))
        return ops.depend(loss, self.optimizer(gradients))


class Tracked(nn.Metric):
    """A metric with parameters of its own."""

    def clear(self) -> None:
        self._total = 0.0

    def update(self, predictions: Tensor, labels: Tensor) -> None:
        self._total += float((predictions - labels).abs().sum())

    def eval(self) -> float:
        return self._total


weighted: Tensor = Weighted()(net(x), ops.zeros((2, 1)), ops.ones((2, 1)))
clipped = Clipped(nn.WithLossCell(net, nn.MSELoss()), nn.SGD(net.trainable_params(), 0.1))
print(clipped(x, ops.zeros((2, 1))))
metric = Tracked()
metric.clear()
metric.update(net(x), ops.zeros((2, 1)))

# 8. dtypes are of one type.
eps = {ms.float16: 1e-3, ms.float32: 1e-6}
small: float = eps[x.dtype]


def cast(value: Tensor, dtype: mstype.Type = ms.float32) -> Tensor:
    return value.astype(dtype if dtype.is_floating_point else mstype.float32)


wide: int = x.dtype.itemsize + ms.float16.itemsize
default = ms.float32
default = x.dtype

# 9. Containers, data and attributes of Cells.
total = sum(1 for _ in named) + len(named)
first = named[0](x)
weights = nn.SequentialCell(nn.Dense(3, 3), nn.ReLU())[0].weight
parameter = Parameter(Tensor([1.0]), name="p")
parameter.data = Tensor([2.0])


class Masked(nn.Cell):
    """A Cell with a buffer and a Parameter that it inserts."""

    mask: Tensor
    scale: Parameter

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("mask", ops.ones(3))
        self.insert_param_to_cell("scale", Parameter(Tensor([2.0]), name="scale"))
        self.layers = nn.CellList([nn.Dense(3, 3), nn.Dense(3, 3)])

    def construct(self, data: Tensor) -> Tensor:
        for layer in self.layers:
            data = layer(data) * self.mask * self.scale
        return data


masked = Masked()
masked.note = "any attribute may be set"
output: Tensor = masked(x)
tied = nn.Dense(3, 3)
tied.weight = Tensor(np.ones((3, 3), np.float32))
tied_name: str = tied.weight.name


class Buffered(nn.Cell):
    """A Cell that declares neither its buffer nor its parameter, and adds cells of another kind to a list."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("offset", ops.ones(3))
        self.insert_param_to_cell("scale", Parameter(Tensor([2.0]), name="scale"))
        self.steps = nn.CellList([nn.Dense(3, 3)])
        self.steps.append(nn.ReLU())

    def construct(self, data: Tensor) -> Tensor:
        for step in self.steps:
            data = step(data)
        moved: Tensor = data * self.scale + self.offset
        return moved


def freeze(cell: nn.Cell) -> None:
    cell.weight.requires_grad = False


freeze(tied)
buffered: Tensor = Buffered()(x)
attended, weights_of = nn.MultiheadAttention(4, 2)(ops.ones((2, 1, 4)), ops.ones((2, 1, 4)), ops.ones((2, 1, 4)))
print(weights_of.shape, buffered.shape, tied_name)
first_rows = ms.dataset.NumpySlicesDataset([1, 2], ["n"]) + ms.dataset.NumpySlicesDataset([3], ["n"])
first_rows = first_rows.map([ms.dataset.transforms.TypeCast(ms.int32), lambda value: value + 1], ["n"])
assert first_rows.get_dataset_size() == 3
sharing: bool = ops.depend(True, ops.assign(parameter, Tensor([3.0])))


class Sharded(nn.Cell):
    """A Cell with a `shard` of its own."""

    def shard(self, config: dict[str, int]) -> None:
        self.strategy = config["model_parallel"]


Sharded().shard({"model_parallel": 1})
print(parameter.param_info.name, sharing)
keyed: Tensor = x.view(shape=(3, 2)).reshape(shape=(6,)).broadcast_to(shape=(2, 6))
nested: Tensor = ms.numpy.array([[1, 2.5], [3, 4]])
grid = mint.meshgrid([Tensor([1.0]), Tensor([2.0])])
thin: Tensor = mint.squeeze(ops.ones((1, 3, 1)), (0, 2))
half_x: Tensor = x.type("float32").nanmean((0, 1))
state: dict[str, Any] = masked.parameters_dict()
print(output.shape, number, whole, small, total)
