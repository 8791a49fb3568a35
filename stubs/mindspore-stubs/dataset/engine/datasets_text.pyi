# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.dataset.core.validator_helpers import replace_none as replace_none
from mindspore.dataset.engine.cache_client import DatasetCache
from mindspore.dataset.engine.datasets import (
    MappableDataset as MappableDataset,
    SourceDataset as SourceDataset,
    TextBaseDataset as TextBaseDataset,
)
from mindspore.dataset.engine.samplers import BuiltinSampler, Sampler, Shuffle as Shuffle
from mindspore.dataset.engine.validators import (
    check_ag_news_dataset as check_ag_news_dataset,
    check_amazon_review_dataset as check_amazon_review_dataset,
    check_cluedataset as check_cluedataset,
    check_conll2000_dataset as check_conll2000_dataset,
    check_dbpedia_dataset as check_dbpedia_dataset,
    check_en_wik9_dataset as check_en_wik9_dataset,
    check_imdb_dataset as check_imdb_dataset,
    check_iwslt2016_dataset as check_iwslt2016_dataset,
    check_iwslt2017_dataset as check_iwslt2017_dataset,
    check_multi30k_dataset as check_multi30k_dataset,
    check_penn_treebank_dataset as check_penn_treebank_dataset,
    check_sogou_news_dataset as check_sogou_news_dataset,
    check_squad_dataset as check_squad_dataset,
    check_sst2_dataset as check_sst2_dataset,
    check_textfiledataset as check_textfiledataset,
    check_udpos_dataset as check_udpos_dataset,
    check_wiki_text_dataset as check_wiki_text_dataset,
    check_yahoo_answers_dataset as check_yahoo_answers_dataset,
    check_yelp_review_dataset as check_yelp_review_dataset,
)

class AGNewsDataset(SourceDataset, TextBaseDataset):
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

class AmazonReviewDataset(SourceDataset, TextBaseDataset):
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

class CLUEDataset(SourceDataset, TextBaseDataset):
    dataset_files: Any
    task: Any
    usage: Any
    def __init__(
        self,
        dataset_files: str | Sequence[str],
        task: str = "AFQMC",
        usage: str = "train",
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: Shuffle = ...,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class CoNLL2000Dataset(SourceDataset, TextBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        shuffle: bool | Shuffle = ...,
        num_shards: int | None = None,
        shard_id: int | None = None,
        num_parallel_workers: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class DBpediaDataset(SourceDataset, TextBaseDataset):
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

class EnWik9Dataset(SourceDataset, TextBaseDataset):
    dataset_dir: str
    def __init__(
        self,
        dataset_dir: str,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | Shuffle = True,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class IMDBDataset(MappableDataset, TextBaseDataset):
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

class IWSLT2016Dataset(SourceDataset, TextBaseDataset):
    dataset_dir: str
    language_pair: Any
    test_set: Any
    usage: Any
    valid_set: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        language_pair: Sequence[Any] | None = None,
        valid_set: str | None = None,
        test_set: str | None = None,
        num_samples: int | None = None,
        shuffle: bool | Shuffle = ...,
        num_shards: int | None = None,
        shard_id: int | None = None,
        num_parallel_workers: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class IWSLT2017Dataset(SourceDataset, TextBaseDataset):
    dataset_dir: str
    language_pair: Any
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        language_pair: Sequence[Any] | None = None,
        num_samples: int | None = None,
        shuffle: bool | Shuffle = ...,
        num_shards: int | None = None,
        shard_id: int | None = None,
        num_parallel_workers: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class Multi30kDataset(SourceDataset, TextBaseDataset):
    dataset_dir: str
    language_pair: Any
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        language_pair: Sequence[str] | None = None,
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | Shuffle | None = None,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class PennTreebankDataset(SourceDataset, TextBaseDataset):
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

class SQuADDataset(SourceDataset, TextBaseDataset):
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

class SST2Dataset(SourceDataset, TextBaseDataset):
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

class SogouNewsDataset(SourceDataset, TextBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        shuffle: bool | Shuffle = ...,
        num_shards: int | None = None,
        shard_id: int | None = None,
        num_parallel_workers: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class TextFileDataset(SourceDataset, TextBaseDataset):
    dataset_files: Any
    def __init__(
        self,
        dataset_files: str | Sequence[str],
        num_samples: int | None = None,
        num_parallel_workers: int | None = None,
        shuffle: bool | Shuffle = ...,
        num_shards: int | None = None,
        shard_id: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class UDPOSDataset(SourceDataset, TextBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        shuffle: bool | Shuffle = ...,
        num_shards: int | None = None,
        shard_id: int | None = None,
        num_parallel_workers: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

class WikiTextDataset(SourceDataset, TextBaseDataset):
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

class YahooAnswersDataset(SourceDataset, TextBaseDataset):
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

class YelpReviewDataset(SourceDataset, TextBaseDataset):
    dataset_dir: str
    usage: Any
    def __init__(
        self,
        dataset_dir: str,
        usage: str | None = None,
        num_samples: int | None = None,
        shuffle: bool | Shuffle = ...,
        num_shards: int | None = None,
        shard_id: int | None = None,
        num_parallel_workers: int | None = None,
        cache: DatasetCache | None = None,
    ) -> None: ...
    def parse(self, children: Any = None) -> Any: ...

cde: Any
