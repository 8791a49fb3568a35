"""The tutorial on data parallel: it needs several devices, so it is checked and not run."""

import os

import mindspore as ms
import mindspore.dataset as ds
from mindspore import nn, ops
from mindspore.communication import get_group_size, get_rank, init
from mindspore.nn.utils import no_init_parameters
from mindspore.parallel.auto_parallel import AutoParallel
from mindspore.train import CheckpointConfig, LossMonitor, Model, ModelCheckpoint

ms.set_context(mode=ms.GRAPH_MODE)
init()
ms.set_auto_parallel_context(parallel_mode=ms.ParallelMode.DATA_PARALLEL, gradients_mean=True)
ms.set_seed(1)


class Network(nn.Cell):
    """The network of the tutorial."""

    def __init__(self) -> None:
        super().__init__()
        self.flatten = nn.Flatten()
        self.fc = nn.Dense(28 * 28, 10, weight_init="normal", bias_init="zeros")
        self.relu = nn.ReLU()

    def construct(self, x: ms.Tensor) -> ms.Tensor:
        x = self.flatten(x)
        logits = self.relu(self.fc(x))
        return logits


def create_dataset(batch_size: int) -> ds.Dataset:
    dataset_path = os.getenv("DATA_PATH", "./MNIST_Data/train/")
    rank_id = get_rank()
    rank_size = get_group_size()
    dataset = ds.MnistDataset(dataset_path, num_shards=rank_size, shard_id=rank_id)
    image_transforms = [
        ds.vision.Rescale(1.0 / 255.0, 0),
        ds.vision.Normalize(mean=(0.1307,), std=(0.3081,)),
        ds.vision.HWC2CHW(),
    ]
    label_transform = ds.transforms.TypeCast(ms.int32)
    mapped = dataset.map(image_transforms, "image")
    mapped = mapped.map(label_transform, "label")
    return mapped.batch(batch_size)


data_set = create_dataset(32)
net = Network()
optimizer = nn.SGD(net.trainable_params(), 1e-2)
loss_fn = nn.CrossEntropyLoss()


def forward_fn(data: ms.Tensor, target: ms.Tensor) -> tuple[ms.Tensor, ms.Tensor]:
    logits = net(data)
    loss = loss_fn(logits, target)
    return loss, logits


grad_fn = ms.value_and_grad(forward_fn, None, net.trainable_params(), has_aux=True)
grad_reducer = nn.DistributedGradReducer(optimizer.parameters)

for epoch in range(1):
    i = 0
    for image, label in data_set.create_tuple_iterator():
        (loss_value, _), grads = grad_fn(image, label)
        grads = grad_reducer(grads)
        optimizer(grads)
        if i % 10 == 0:
            print("epoch: %s, step: %s, loss is %s" % (epoch, i, loss_value))
        i += 1

reduced = ops.AllReduce(ops.ReduceOp.SUM)(ops.ones((2, 8)))
config = CheckpointConfig(save_checkpoint_steps=100, keep_checkpoint_max=2)
checkpoint = ModelCheckpoint(prefix="mnist", directory=f"./ckpt_of_rank_{get_rank()}", config=config)
model = Model(net, loss_fn=loss_fn, optimizer=optimizer, metrics={"accuracy": nn.Accuracy()})
model.train(10, data_set, callbacks=[checkpoint, LossMonitor(10)], dataset_sink_mode=False)

with no_init_parameters():
    big = Network()
parallel = AutoParallel(big, parallel_mode="semi_auto")
parallel.dataset_strategy("full_batch")
