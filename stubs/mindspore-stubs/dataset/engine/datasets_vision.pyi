# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.dataset.core.validator_helpers import replace_none as replace_none
from mindspore.dataset.engine.cache_client import DatasetCache
from mindspore.dataset.engine.datasets import (
    MappableDataset as MappableDataset,
    Schema as Schema,
    SourceDataset as SourceDataset,
    VisionBaseDataset as VisionBaseDataset,
)
from mindspore.dataset.engine.datasets_user_defined import GeneratorDataset as GeneratorDataset
from mindspore.dataset.engine.samplers import BuiltinSampler, Sampler, Shuffle as Shuffle
from mindspore.dataset.engine.validators import (
    check_caltech101_dataset as check_caltech101_dataset,
    check_caltech256_dataset as check_caltech256_dataset,
    check_celebadataset as check_celebadataset,
    check_cityscapes_dataset as check_cityscapes_dataset,
    check_cocodataset as check_cocodataset,
    check_div2k_dataset as check_div2k_dataset,
    check_emnist_dataset as check_emnist_dataset,
    check_fake_image_dataset as check_fake_image_dataset,
    check_flickr_dataset as check_flickr_dataset,
    check_flowers102dataset as check_flowers102dataset,
    check_food101_dataset as check_food101_dataset,
    check_imagefolderdataset as check_imagefolderdataset,
    check_kittidataset as check_kittidataset,
    check_lfw_dataset as check_lfw_dataset,
    check_lsun_dataset as check_lsun_dataset,
    check_manifestdataset as check_manifestdataset,
    check_mnist_cifar_dataset as check_mnist_cifar_dataset,
    check_omniglotdataset as check_omniglotdataset,
    check_photo_tour_dataset as check_photo_tour_dataset,
    check_places365_dataset as check_places365_dataset,
    check_qmnist_dataset as check_qmnist_dataset,
    check_random_dataset as check_random_dataset,
    check_rendered_sst2_dataset as check_rendered_sst2_dataset,
    check_sb_dataset as check_sb_dataset,
    check_sbu_dataset as check_sbu_dataset,
    check_semeion_dataset as check_semeion_dataset,
    check_stl10_dataset as check_stl10_dataset,
    check_sun397_dataset as check_sun397_dataset,
    check_svhn_dataset as check_svhn_dataset,
    check_usps_dataset as check_usps_dataset,
    check_vocdataset as check_vocdataset,
    check_wider_face_dataset as check_wider_face_dataset,
)

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

class _Caltech101Dataset:
    annotation_classes: Any
    annotation_dir: Any
    classes: Any
    column_names: Any
    dataset_dir: Any
    decode: bool
    image_dir: Any
    image_index: Any
    image_label: Any
    target_type: str
    def __init__(self, dataset_dir: str, target_type: str = "category", decode: bool = False) -> None: ...
    def __getitem__(self, index: Tensor) -> Any: ...
    def __len__(self) -> int: ...

class _Flowers102Dataset:
    column_names: Any
    dataset_dir: Any
    decode: bool
    indices: Any
    labels: Any
    setid: Any
    task: str
    usage: str
    def __init__(self, dataset_dir: str, task: str, usage: str, decode: bool) -> None: ...
    def __getitem__(self, index: Tensor) -> Any: ...
    def __len__(self) -> int: ...

class _SBDataset:
    _get_data: Any
    _get_item: Any
    _loadmat: Any
    categories: int
    cls_path: Any
    clss: Any
    column_list: Any
    decode: Any
    images: Any
    images_path: Any
    task: str
    def __init__(self, dataset_dir: str, task: str, usage: str, decode: bool) -> None: ...
    def __getitem__(self, idx: int) -> Any: ...
    def __len__(self) -> int: ...

class _SVHNDataset:
    column_names: Any
    data: Any
    dataset_dir: Any
    labels: Any
    usage: str
    usage_all: Any
    def __init__(self, dataset_dir: str, usage: str) -> None: ...
    def __getitem__(self, index: Tensor) -> Any: ...
    def __len__(self) -> int: ...

cde: Any
