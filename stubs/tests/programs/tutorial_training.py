"""The tutorials on training: quick start, losses and training Cells of the user's, data sinking, saving, and weights."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal

import mindspore as ms
import numpy as np
from mindspore import Parameter, Tensor, nn, ops
from mindspore.common.initializer import HeNormal, Normal, initializer
from mindspore.dataset import GeneratorDataset, transforms, vision
from mindspore.train import Accuracy, Callback, LossMonitor, Metric, Model, RunContext
from numpy.typing import NDArray

WIDTHS = {ms.float16: 2, ms.float32: 4, ms.bfloat16: 2}


class Digits:
    """Random pictures with labels."""

    def __init__(self, size: int = 16) -> None:
        generator = np.random.default_rng(0)
        self.images = generator.integers(0, 255, (size, 28, 28, 1), dtype=np.uint8)
        self.labels = generator.integers(0, 10, size).astype(np.int32)

    def __getitem__(self, index: int) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
        return self.images[index], self.labels[index : index + 1].reshape(())

    def __len__(self) -> int:
        return len(self.images)


def pipeline(batch_size: int) -> ms.dataset.Dataset:
    """The pictures, scaled and batched."""
    dataset = GeneratorDataset(Digits(), column_names=["image", "label"], shuffle=False)
    scale = [vision.Rescale(1.0 / 255.0, 0), vision.Normalize(mean=(0.1307,), std=(0.3081,)), vision.HWC2CHW()]
    dataset = dataset.map(scale, "image")
    dataset = dataset.map(transforms.TypeCast(ms.int32), "label", num_parallel_workers=1, python_multiprocessing=False)
    return dataset.batch(batch_size, drop_remainder=True)


class Network(nn.Cell):
    """A network with a table that it carries along and a weight of its own."""

    mask: Tensor
    shift: Parameter

    def __init__(self, width: int = 16, dtype: ms.Type = ms.float32) -> None:
        super().__init__()
        self.dtype = dtype
        self.flatten = nn.Flatten()
        self.layers = nn.SequentialCell(
            nn.Dense(28 * 28, width, weight_init=HeNormal(), bias_init="zeros"), nn.ReLU(), nn.Dense(width, 10)
        )
        self.scale = Parameter(initializer(Normal(0.02), (10,), dtype), name="scale")
        self.register_buffer("mask", Tensor(np.ones((10,), np.float32)))
        self.insert_param_to_cell("shift", Parameter(ops.zeros((10,), dtype), name="shift"))

    def construct(self, x: Tensor) -> Tensor:
        x = self.flatten(x).astype(self.dtype)
        for layer in self.layers:
            x = layer(x)
        if self.training:
            x = x * self.mask
        return x * self.scale + self.shift


class FocalLoss(nn.LossBase):
    """A loss with a weight for each class."""

    def __init__(self, gamma: float = 2.0, reduction: Literal["mean", "sum", "none"] = "mean") -> None:
        super().__init__(reduction)
        self.gamma = gamma

    def construct(self, logits: Tensor, label: Tensor, weight: Tensor | None = None) -> Tensor:
        log_p = ops.log_softmax(logits, axis=-1)
        picked = log_p.gather_elements(1, label.expand_dims(1)).squeeze(1)
        loss = -((1 - picked.exp()) ** self.gamma) * picked
        return self.get_loss(loss, 1.0 if weight is None else weight[label])


class ClippedTraining(nn.TrainOneStepCell):
    """A training step that clips gradients and keeps an average of the loss."""

    def __init__(self, network: nn.Cell, optimizer: nn.Optimizer, clip: float = 1.0) -> None:
        super().__init__(network, optimizer)
        self.clip = clip
        self.average = Parameter(Tensor(0.0, ms.float32), name="average", requires_grad=False)

    def construct(self, image: Tensor, label: Tensor) -> Tensor:
        loss = self.network(image, label)
        sens = ops.fill(loss.dtype, loss.shape, self.sens)
        grads = self.grad(self.network, self.weights)(image, label, sens)
        grads = ops.clip_by_global_norm(self.grad_reducer(grads), self.clip)
        ops.assign(self.average, 0.9 * self.average + 0.1 * loss)
        return ops.depend(loss, self.optimizer(grads))


class TopLoss(Callback):
    """The largest loss of a training."""

    def __init__(self) -> None:
        self.top = float("-inf")

    def on_train_step_end(self, run_context: RunContext) -> None:
        params = run_context.original_args()
        self.top = max(self.top, float(params.net_outputs.asnumpy()))
        if params.cur_step_num > 100:
            run_context.request_stop()


class TopTwo(Metric):
    """How often the label is one of the best two."""

    def __init__(self) -> None:
        super().__init__()
        self.clear()

    def clear(self) -> None:
        self.right, self.total = 0, 0

    def update(self, logits: Tensor, label: Tensor) -> None:
        _, best = ops.topk(logits, 2)
        self.right += int((best == label.expand_dims(1)).any(axis=1).sum().item())
        self.total += label.shape[0]

    def eval(self) -> float:
        return self.right / max(self.total, 1)


def train_loop(model: nn.Cell, dataset: ms.dataset.Dataset, step: Callable[..., tuple[Tensor, Tensor]]) -> list[float]:
    """One epoch by hand."""
    model.set_train()
    losses: list[float] = []
    for batch, (image, label) in enumerate(dataset.create_tuple_iterator()):
        loss, _ = step(image, label)
        losses.append(float(loss.asnumpy()))
        print(f"loss: {losses[-1]:>7f}  [{batch:>3d}/{dataset.get_dataset_size():>3d}]")
    return losses


def by_hand() -> Network:
    """Quick start: gradients by `value_and_grad`."""
    net = Network()
    loss_fn = FocalLoss()
    optimizer = nn.AdamWeightDecay(net.trainable_params(), learning_rate=1e-2)

    def forward(data: Tensor, label: Tensor) -> tuple[Tensor, Tensor]:
        logits = net(data)
        return loss_fn(logits, label), logits

    grad_fn = ms.value_and_grad(forward, None, optimizer.parameters, has_aux=True)

    def step(data: Tensor, label: Tensor) -> tuple[Tensor, Tensor]:
        (loss, logits), grads = grad_fn(data, label)
        optimizer(grads)
        return loss, logits

    train_loop(net, pipeline(8), step)
    return net


def by_model(net: Network) -> dict[str, Any]:
    """Training and evaluation by `Model`, and a step of the user's."""
    rates = nn.cosine_decay_lr(1e-4, 1e-2, total_step=8, step_per_epoch=2, decay_epoch=4)
    optimizer = nn.Momentum(net.trainable_params(), learning_rate=rates, momentum=0.9, weight_decay=1e-4)
    model = Model(net, loss_fn=FocalLoss(), optimizer=optimizer, metrics={"top 2": TopTwo(), "accuracy": Accuracy()})
    top = TopLoss()
    model.train(1, pipeline(8), callbacks=[LossMonitor(per_print_times=1), top], dataset_sink_mode=False)
    training = ClippedTraining(nn.WithLossCell(net, FocalLoss()), nn.SGD(net.trainable_params(), 0.1)).set_train()
    for image, label in pipeline(8):
        training(image, label)
    print(training.average.asnumpy().item(), top.top)
    result = model.eval(pipeline(8), dataset_sink_mode=False)
    print({name: round(value, 3) for name, value in result.items()})
    return result


def by_sink(net: Network) -> None:
    """Data sinking, which needs a device: checked and not run."""
    optimizer = nn.Adam(net.trainable_params(), 1e-3, use_lazy=False)
    step = nn.TrainOneStepCell(nn.WithLossCell(net, nn.CrossEntropyLoss()), optimizer)
    sink = ms.data_sink(step, pipeline(8), sink_size=1)
    for _ in range(2):
        print(sink())


def weights(net: nn.Cell) -> Iterator[tuple[str, float]]:
    """The weights' sizes, after a change of some."""
    for name, parameter in net.parameters_and_names():
        if name.endswith("bias"):
            parameter.data = ops.zeros_like(parameter)
            parameter.set_data(initializer("ones", parameter.shape, parameter.dtype))
        yield name, parameter.size * WIDTHS.get(parameter.dtype, 4) / 1024


def save_and_load(net: Network, path: str = "digits.ckpt") -> Network:
    """Weights to a file and back."""
    ms.save_checkpoint(net, path, append_dict={"epoch": 1})
    again = Network()
    missing, unexpected = ms.load_param_into_net(again, ms.load_checkpoint(path))
    print(missing, unexpected)
    first = again.layers[0]
    first.weight = ops.ones_like(net.layers[0].weight)
    return again


if __name__ == "__main__":
    ms.set_context(mode=ms.PYNATIVE_MODE, device_target="CPU")
    ms.set_seed(1)
    network = by_hand()
    by_model(network)
    if ms.get_context("device_target") != "CPU":
        by_sink(network)
    print(dict(weights(network)))
    save_and_load(network)
