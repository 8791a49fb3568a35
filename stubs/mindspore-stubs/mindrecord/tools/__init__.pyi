# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.mindrecord.tools import (
    cifar10 as cifar10,
    cifar10_to_mr as cifar10_to_mr,
    cifar100 as cifar100,
    cifar100_to_mr as cifar100_to_mr,
    csv_to_mr as csv_to_mr,
    imagenet_to_mr as imagenet_to_mr,
    mnist_to_mr as mnist_to_mr,
    tfrecord_to_mr as tfrecord_to_mr,
)
