# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from mindspore.dataset.engine.cache_client import DatasetCache
from mindspore.dataset.engine.datasets import MappableDataset, Schema, SourceDataset, VisionBaseDataset
from mindspore.dataset.engine.datasets_user_defined import GeneratorDataset
from mindspore.dataset.engine.samplers import BuiltinSampler, Sampler, Shuffle

class Caltech101Dataset(GeneratorDataset):
    dataset_dir: str
    decode: Any
    target_type: Any
    def __init__(
        self,
        dataset_dir: str,
        target_type: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int = 1,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
    ) -> None: ...
    def get_class_indexing(self) -> dict[str, Any]: ...

class Caltech256Dataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    decode: Any
    def __init__(
        self,
        dataset_dir: str,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class CelebADataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    decode: Any
    decrypt: Callable[..., Any] | Any
    extensions: Any
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        usage: str = "all",
        sampler: Sampler | BuiltinSampler | None = None,
        decode: bool = False,
        extensions: Sequence[str] | None = None,
        num_samples: int | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
        decrypt: Callable[..., Any] | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class Cifar100Dataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class Cifar10Dataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class CityscapesDataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    decode: Any
    quality_mode: str
    task: str
    usage: str
    def __init__(
        self,
        dataset_dir: str,
        usage: str = "train",
        quality_mode: str = "fine",
        task: str = "instance",
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class CocoDataset(MappableDataset, VisionBaseDataset):
    annotation_file: str
    dataset_dir: str
    decode: Any
    decrypt: Any
    extra_metadata: bool
    task: Any
    def __init__(
        self,
        dataset_dir: str,
        annotation_file: str,
        task: str = "Detection",
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
        extra_metadata: bool = False,
        decrypt: Any = None,
    ) -> None: ...
    def get_class_indexing(self) -> dict[str, list[int]]: ...  # type: ignore[override]
    def parse(self, children: Any = None) -> Any: ...

class DIV2KDataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    decode: Any
    downgrade: str
    scale: int
    usage: str
    def __init__(
        self,
        dataset_dir: str,
        usage: str = "train",
        downgrade: str = "bicubic",
        scale: int = 2,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class EMnistDataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    name: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        name: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class FakeImageDataset(MappableDataset, VisionBaseDataset):
    base_seed: int
    image_size: Any
    num_images: int
    def __init__(
        self,
        num_images: int = 1000,
        image_size: Sequence[int] = (224, 224, 3),
        num_classes: int = 10,
        base_seed: int = 0,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class FashionMnistDataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class FlickrDataset(MappableDataset, VisionBaseDataset):
    annotation_file: str
    dataset_dir: str
    decode: Any
    def __init__(
        self,
        dataset_dir: str,
        annotation_file: str,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class Flowers102Dataset(GeneratorDataset):
    dataset_dir: Any
    decode: Any
    task: Any
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        task: str = "Classification",
        usage: str = "all",
        num_samples: int | None = None,
        num_parallel_workers: int = 1,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | Iterable[Any] | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
    ) -> None: ...
    def get_class_indexing(self) -> dict[str, Any]: ...

class Food101Dataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    decode: Any
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class ImageFolderDataset(MappableDataset, VisionBaseDataset):
    class_indexing: Any
    dataset_dir: str
    decode: Any
    decrypt: Callable[..., Any] | Any
    extensions: Any
    def __init__(
        self,
        dataset_dir: str,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        extensions: Sequence[str] | None = None,
        class_indexing: dict[str, Any] | None = None,
        decode: bool = False,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
        decrypt: Callable[..., Any] | None = None,
    ) -> None: ...
    def get_class_indexing(self) -> dict[str, Any]: ...
    def parse(self, children: Any = None) -> Any: ...

class KITTIDataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    decode: Any
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class KMnistDataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class LFWDataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    decode: Any
    image_set: Any
    task: Any
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        task: str | None = None,
        usage: str | None = None,
        image_set: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class LSUNDataset(MappableDataset, VisionBaseDataset):
    classes: Any
    dataset_dir: str
    decode: Any
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        classes: str | Sequence[str] | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class ManifestDataset(MappableDataset, VisionBaseDataset):
    class_indexing: Any
    dataset_file: str
    decode: Any
    usage: Any
    def __init__(
        self,
        dataset_file: str,
        usage: str = "train",
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        class_indexing: dict[str, Any] | None = None,
        decode: bool = False,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def get_class_indexing(self) -> dict[str, Any]: ...
    def parse(self, children: Any = None) -> Any: ...

class MnistDataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class OmniglotDataset(MappableDataset, VisionBaseDataset):
    background: Any
    dataset_dir: str
    decode: Any
    def __init__(
        self,
        dataset_dir: str,
        background: bool | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class PhotoTourDataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    name: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        name: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class Places365Dataset(MappableDataset, VisionBaseDataset):
    dataset_dir: Any
    decode: bool
    small: bool
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        small: bool = True,
        decode: bool = False,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class QMnistDataset(MappableDataset, VisionBaseDataset):
    compat: bool
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        compat: bool = True,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class RandomDataset(SourceDataset, VisionBaseDataset):
    columns_list: Any
    schema: Any
    total_rows: Any
    def __init__(
        self,
        total_rows: int | None = None,
        schema: str | Schema | None = None,
        columns_list: Sequence[str] | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        cache: DatasetCache | None = None,
        shuffle: bool | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class RenderedSST2Dataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    decode: Any
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class SBDataset(GeneratorDataset):
    def __init__(
        self,
        dataset_dir: str,
        task: str = "Boundaries",
        usage: str = "all",
        num_samples: int | None = None,
        num_parallel_workers: int = 1,
        shuffle: bool | None = None,
        decode: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
    ) -> None: ...

class SBUDataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    decode: Any
    def __init__(
        self,
        dataset_dir: str,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class STL10Dataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class SUN397Dataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    decode: Any
    def __init__(
        self,
        dataset_dir: str,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class SVHNDataset(GeneratorDataset):
    dataset_dir: Any
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int = 1,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
    ) -> None: ...

class SemeionDataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    def __init__(
        self,
        dataset_dir: str,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class USPSDataset(SourceDataset, VisionBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | Shuffle = ...,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class VOCDataset(MappableDataset, VisionBaseDataset):
    class_indexing: Any
    dataset_dir: str
    decode: Any
    decrypt: Callable[..., Any] | Any
    extra_metadata: bool
    task: Any
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        task: str = "Segmentation",
        usage: str = "train",
        class_indexing: dict[str, Any] | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
        extra_metadata: bool = False,
        decrypt: Callable[..., Any] | None = None,
    ) -> None: ...
    def get_class_indexing(self) -> dict[str, Any]: ...
    def parse(self, children: Any = None) -> Any: ...

class WIDERFaceDataset(MappableDataset, VisionBaseDataset):
    dataset_dir: str
    decode: Any
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | None = None,
        decode: bool = False,
        sampler: Sampler | BuiltinSampler | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...
