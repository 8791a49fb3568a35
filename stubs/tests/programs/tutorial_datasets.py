"""The tutorials on datasets, transforms and iterators."""

from collections.abc import Iterator

import mindspore as ms
import numpy as np
from mindspore import dtype as mstype
from mindspore.dataset import (
    GeneratorDataset,
    NumpySlicesDataset,
    RandomSampler,
    SequentialSampler,
    text,
    transforms,
    vision,
    zip,
)
from numpy.typing import NDArray
from PIL import Image


class RandomAccessDataset:
    """A dataset by index."""

    def __init__(self) -> None:
        self._data = np.ones((5, 2))
        self._label = np.zeros((5, 1))

    def __getitem__(self, index: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        return self._data[index], self._label[index]

    def __len__(self) -> int:
        return len(self._data)


class IterableDataset:
    """A dataset by iteration."""

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end

    def __next__(self) -> tuple[NDArray[np.int64]]:
        if self.start >= self.end:
            raise StopIteration
        self.start += 1
        return (np.array([self.start]),)

    def __iter__(self) -> "IterableDataset":
        return self


def my_generator(start: int, end: int) -> Iterator[int]:
    yield from range(start, end)


dataset = GeneratorDataset(source=RandomAccessDataset(), column_names=["data", "label"])
for data in dataset:
    print(data[0].shape, data[1])
for row in dataset.create_dict_iterator(num_epochs=1, output_numpy=True):
    print(row["data"].sum(), row["label"])
for values in dataset.create_tuple_iterator(num_epochs=1):
    print(values[0].dtype)
dataset = GeneratorDataset(source=RandomAccessDataset(), column_names=["data", "label"])
batched = dataset.batch(batch_size=2, drop_remainder=True)
other = GeneratorDataset(source=RandomAccessDataset(), column_names=["data", "label"])
shuffled = other.shuffle(buffer_size=3).repeat(2).take(4).skip(1)
print(batched.get_dataset_size(), batched.get_batch_size(), batched.output_shapes(), batched.get_col_names())
print(batched.output_types())
iterated = GeneratorDataset(source=IterableDataset(1, 5), column_names=["data"])
generated = GeneratorDataset(source=lambda: my_generator(3, 6), column_names=["data"])
sampled = GeneratorDataset(list(range(6)), ["data"], sampler=RandomSampler(num_samples=3))
ordered = NumpySlicesDataset([1, 2, 3, 4], column_names=["data"], sampler=SequentialSampler(1, 2))
both = zip((ordered, NumpySlicesDataset([5, 6], column_names=["more"], shuffle=False)))

composed = transforms.Compose(
    [vision.Rescale(1.0 / 255.0, 0), vision.Normalize(mean=(0.5,), std=(0.3,)), vision.HWC2CHW()]
)
picture = Image.fromarray(np.zeros((28, 28), np.uint8))
print(composed(np.array(picture)[..., None]).shape)
images = NumpySlicesDataset({"image": np.zeros((4, 8, 8, 1), np.uint8), "label": [0, 1, 2, 3]}, shuffle=False)
images = images.map(composed, input_columns="image")
images = images.map(operations=[transforms.TypeCast(mstype.int32), transforms.OneHot(4)], input_columns=["label"])
images = images.map(lambda x: x * 2, "image").project(["image", "label"]).rename("image", "pixels")
for image, label in images.batch(2).create_tuple_iterator():
    tensor: ms.Tensor = image
    print(tensor.shape, label.dtype)


def decode_line(line: str) -> list[str]:
    return line.split()


lines = ["Hello World", "Bye"]
tokens = NumpySlicesDataset(lines, column_names=["text"], shuffle=False)
tokens = tokens.map(text.WhitespaceTokenizer() if hasattr(text, "WhitespaceTokenizer") else text.UnicodeCharTokenizer())
vocab = text.Vocab.from_list(["Hello", "World", "Bye"], special_tokens=["<unk>"], special_first=True)
tokens = tokens.map(text.Lookup(vocab, unknown_token="<unk>"))
print(vocab.vocab(), [line["text"].tolist() for line in tokens.create_dict_iterator(output_numpy=True)])
