"""The tutorial on callbacks, and on training by `Model`."""

import time
from typing import Any

import mindspore as ms
import numpy as np
from mindspore import dataset as ds
from mindspore import nn
from mindspore.train import (
    Callback,
    CheckpointConfig,
    EarlyStopping,
    History,
    LossMonitor,
    Model,
    ModelCheckpoint,
    RunContext,
    TimeMonitor,
)


class StopAtTime(Callback):
    """Stop after a while."""

    def __init__(self, run_time: float) -> None:
        super().__init__()
        self.run_time = run_time * 60

    def on_train_begin(self, run_context: RunContext) -> None:
        cb_params = run_context.original_args()
        cb_params.init_time = time.time()

    def on_train_step_end(self, run_context: RunContext) -> None:
        cb_params = run_context.original_args()
        epoch_num = cb_params.cur_epoch_num
        step_num = cb_params.cur_step_num
        loss = cb_params.net_outputs
        cur_time = time.time()
        if (cur_time - cb_params.init_time) > self.run_time:
            print(f"End training, epoch {epoch_num}, step {step_num}, loss {loss}")
            run_context.request_stop()


class SaveCkptMonitor(Callback):
    """Save the parameters of the smallest loss."""

    def __init__(self, loss: float) -> None:
        super().__init__()
        self.loss = loss

    def on_train_step_end(self, run_context: RunContext) -> None:
        cb_params = run_context.original_args()
        cur_loss = cb_params.net_outputs.asnumpy()
        if cur_loss < self.loss:
            self.loss = cur_loss
            ms.save_checkpoint(save_obj=cb_params.train_network, ckpt_file_name="best.ckpt")


class Lambda(Callback):
    """The run as a dict."""

    def on_train_epoch_begin(self, run_context: RunContext) -> None:
        print(run_context.original_args()["epoch_num"])

    def on_train_epoch_end(self, run_context: RunContext) -> None:
        print(run_context.original_args().get("cur_step_num"), run_context.get_stop_requested())


def data() -> Any:
    for i in range(8):
        yield np.array([i, 1], np.float32), np.array([2 * i], np.float32)


train_dataset = ds.GeneratorDataset(list(data()), ["data", "label"], shuffle=False).batch(4)
model = nn.Dense(2, 1)
loss_fn = nn.MSELoss()
optimizer = nn.Momentum(model.trainable_params(), learning_rate=0.01, momentum=0.9)
trainer = Model(model, loss_fn=loss_fn, optimizer=optimizer, metrics={"mae": nn.MAE()})
config = CheckpointConfig(save_checkpoint_steps=2, keep_checkpoint_max=2, append_info=[{"epoch": 1}])
saver = ModelCheckpoint(prefix="net", directory="./ckpt", config=config)
history = History()
trainer.fit(
    2,
    train_dataset,
    train_dataset,
    callbacks=[StopAtTime(1), SaveCkptMonitor(4.0), Lambda(), LossMonitor(1), TimeMonitor(1), history, saver],
    dataset_sink_mode=False,
)
trainer.train(1, train_dataset, callbacks=EarlyStopping(monitor="loss"), dataset_sink_mode=False)
result = trainer.eval(train_dataset, dataset_sink_mode=False)
print(result["mae"], history.epoch)
output = trainer.predict(ms.Tensor([[1.0, 2.0]]))
ms.save_checkpoint(model, "./net.ckpt")
not_loaded, unexpected = ms.load_param_into_net(model, ms.load_checkpoint("./net.ckpt"))
print(output, not_loaded, unexpected)
