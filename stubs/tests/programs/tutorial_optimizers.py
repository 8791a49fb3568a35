"""The tutorial on optimizers: schedules, groups of parameters, experimental optimizers, optimizers of the user's."""

from collections.abc import Iterable

import mindspore as ms
import numpy as np
from mindspore import ParameterTuple, nn, ops
from mindspore.experimental import optim


class Net(nn.Cell):
    """Two layers."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(1, 6, 5, pad_mode="valid")
        self.fc = nn.Dense(6, 1)
        self.param = ms.Parameter(ms.Tensor(np.array([1.0], np.float32)), "param")

    def construct(self, x: ms.Tensor) -> ms.Tensor:
        x = self.conv(x).mean((2, 3))
        return self.fc(x) * self.param


net = Net()
milestone = [2, 5, 10]
learning_rates = [0.1, 0.05, 0.01]
lr_dynamic = nn.dynamic_lr.piecewise_constant_lr(milestone, learning_rates)
optim_dynamic = nn.SGD(net.trainable_params(), learning_rate=lr_dynamic)
polynomial = nn.learning_rate_schedule.PolynomialDecayLR(0.1, 0.01, decay_steps=4, power=0.5)
optim_polynomial = nn.Momentum(net.trainable_params(), learning_rate=polynomial, momentum=0.9, weight_decay=0.0)
conv_params = list(filter(lambda x: "conv" in x.name, net.trainable_params()))
no_conv_params = list(filter(lambda x: "conv" not in x.name, net.trainable_params()))
group_params = [
    {"params": conv_params, "weight_decay": 0.01, "lr": 0.02},
    {"params": no_conv_params},
]
optim_groups = nn.Momentum(group_params, learning_rate=0.1, momentum=0.9, weight_decay=0.0)


class Warmup(nn.learning_rate_schedule.LearningRateSchedule):
    """A schedule of the user's."""

    def __init__(self, top: float, steps: int) -> None:
        super().__init__()
        self.top = top
        self.steps = steps

    def construct(self, global_step: ms.Tensor) -> ms.Tensor:
        return ops.minimum(global_step.astype(ms.float32) / self.steps, ms.Tensor(1.0)) * self.top


class Momentum(nn.Optimizer):
    """The optimizer that the tutorial writes."""

    def __init__(self, params: Iterable[ms.Parameter], learning_rate: float | Warmup, momentum: float = 0.9) -> None:
        super().__init__(learning_rate, params)
        self.momentum = ms.Parameter(ms.Tensor(momentum, ms.float32), name="momentum")
        self.moments = self.parameters.clone(prefix="moments", init="zeros")

    def construct(self, gradients: tuple[ms.Tensor, ...]) -> ParameterTuple:
        lr = self.get_lr()
        params = self.parameters
        for i in range(len(params)):
            ops.assign(self.moments[i], self.moments[i] * self.momentum + gradients[i])
            update = params[i] - self.moments[i] * lr
            ops.assign(params[i], update)
        return params


own = Momentum(net.trainable_params(), 0.01)
warm = Momentum(net.get_parameters(), Warmup(0.1, 10))
loss_fn = nn.MAELoss()


def forward(data: ms.Tensor, label: ms.Tensor) -> ms.Tensor:
    return loss_fn(net(data), label)


grad_fn = ms.value_and_grad(forward, None, own.parameters)
data, target = ops.ones((2, 1, 8, 8)), ops.zeros((2, 1))
loss, grads = grad_fn(data, target)
own(grads)
optim_polynomial(grads)

adam = optim.Adam(net.trainable_params(), lr=0.1)
scheduler = optim.lr_scheduler.StepLR(adam, step_size=2, gamma=0.5)
for group in adam.param_groups:
    print(group["lr"], group["params"][0].name)
for _ in range(2):
    adam(grads)
    scheduler.step()
print(scheduler.get_last_lr())


class ExpSGD(optim.Optimizer):
    """An experimental optimizer of the user's."""

    def __init__(self, params: list[ms.Parameter], lr: float) -> None:
        super().__init__(params, {"lr": lr})

    def construct(self, gradients: tuple[ms.Tensor, ...]) -> bool:
        for group_id, group in enumerate(self.param_groups):
            id = self.group_start_id[group_id]
            for i, param in enumerate(group["params"]):
                ops.assign_add(param, -gradients[id + i] * group["lr"])
        return True


sgd = ExpSGD(net.trainable_params(), 0.1)
sgd(grads)
