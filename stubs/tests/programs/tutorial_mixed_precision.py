"""The tutorial on mixed precision: by `auto_mixed_precision`, by hand with a loss scaler, and by `Model`."""

import mindspore as ms
import mindspore.dataset as ds
import mindspore.ops as ops
import numpy as np
from mindspore import nn, value_and_grad
from mindspore.amp import DynamicLossScaler, StaticLossScaler, all_finite, auto_mixed_precision, build_train_network
from mindspore.train import FixedLossScaleManager, Model


class Network(nn.Cell):
    """A small classifier."""

    def __init__(self) -> None:
        super().__init__()
        self.flatten = nn.Flatten()
        self.dense_relu_sequential = nn.SequentialCell(
            nn.Dense(28 * 28, 16),
            nn.ReLU(),
            nn.Dense(16, 10),
        )

    def construct(self, x: ms.Tensor) -> ms.Tensor:
        x = self.flatten(x)
        logits = self.dense_relu_sequential(x)
        return logits


class NetworkFP16Manual(nn.Cell):
    """The layers in float16, the last in float32."""

    def __init__(self) -> None:
        super().__init__()
        self.flatten = nn.Flatten()
        self.first = nn.Dense(28 * 28, 16).to_float(ms.float16)
        self.last = nn.Dense(16, 10).to_float(ms.float32)

    def construct(self, x: ms.Tensor) -> ms.Tensor:
        return self.last(ops.relu(self.first(self.flatten(x))))


model = Network()
model = auto_mixed_precision(model, "O2")
loss_fn = nn.CrossEntropyLoss()
optimizer = nn.SGD(model.trainable_params(), 1e-2)
loss_scaler = DynamicLossScaler(scale_value=2**10, scale_factor=2, scale_window=50)
static = StaticLossScaler(scale_value=2**2)


def forward_fn(data: ms.Tensor, label: ms.Tensor) -> tuple[ms.Tensor, ms.Tensor]:
    logits = model(data)
    loss = loss_fn(logits, label)
    loss = loss_scaler.scale(loss)
    return loss, logits


grad_fn = value_and_grad(forward_fn, None, model.trainable_params(), has_aux=True)


def train_step(data: ms.Tensor, label: ms.Tensor) -> ms.Tensor:
    (loss, _), grads = grad_fn(data, label)
    loss = loss_scaler.unscale(loss)
    is_finite = all_finite(grads)
    if is_finite:
        grads = loss_scaler.unscale(grads)
        optimizer(grads)
    loss_scaler.adjust(is_finite)
    return loss


images = np.random.default_rng(0).normal(size=(8, 1, 28, 28)).astype(np.float32)
labels = np.arange(8, dtype=np.int32)
dataset = ds.NumpySlicesDataset({"image": images, "label": labels}, shuffle=False).batch(4)
for batch, (data, label) in enumerate(dataset.create_tuple_iterator()):
    loss = train_step(data, label)
    print(f"loss: {loss.asnumpy():>7f}  [{batch:>3d}/{dataset.get_dataset_size():>3d}] {loss_scaler.scale_value}")

manager = FixedLossScaleManager(1024.0, drop_overflow_update=False)
manual = NetworkFP16Manual()
momentum = nn.Momentum(manual.trainable_params(), learning_rate=0.01, momentum=0.9, loss_scale=1024.0)
trainer = Model(
    manual, loss_fn=loss_fn, optimizer=momentum, metrics={"accuracy"}, amp_level="O0", loss_scale_manager=manager
)
trainer.train(1, dataset, dataset_sink_mode=False)
network = build_train_network(Network(), nn.Momentum(Network().trainable_params(), 0.1, 0.9), nn.MSELoss(), level="O0")
