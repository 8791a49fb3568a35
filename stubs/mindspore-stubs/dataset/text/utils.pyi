# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from mindspore._c_expression import PybindType
from mindspore.dataset.engine.datasets import Dataset
from mindspore.dataset.text.validators import (
    check_from_dataset as check_from_dataset,
    check_from_dataset_sentencepiece as check_from_dataset_sentencepiece,
    check_from_dict as check_from_dict,
    check_from_file as check_from_file,
    check_from_file_sentencepiece as check_from_file_sentencepiece,
    check_from_file_vectors as check_from_file_vectors,
    check_from_list as check_from_list,
    check_ids_to_tokens as check_ids_to_tokens,
    check_save_model as check_save_model,
    check_tokens_to_ids as check_tokens_to_ids,
    check_vocab as check_vocab,
)
from numpy.typing import NDArray

class CharNGram(metaclass=PybindType):
    @classmethod
    def from_file(cls, file_path: str, max_vectors: int | None = None) -> CharNGram: ...

DE_C_INTER_SENTENCEPIECE_MODE: dict[Any, Any]

class FastText(metaclass=PybindType):
    @classmethod
    def from_file(cls, file_path: str, max_vectors: int | None = None) -> FastText: ...

class GloVe(metaclass=PybindType):
    @classmethod
    def from_file(cls, file_path: str, max_vectors: int | None = None) -> GloVe: ...

class JiebaMode(IntEnum):
    HMM = 2
    MIX = 0
    MP = 1

class NormalizeForm(IntEnum):
    NFC = 1
    NFD = 3
    NFKC = 2
    NFKD = 4
    NONE = 0

class SPieceTokenizerLoadType(IntEnum):
    FILE = 0
    MODEL = 1

class SPieceTokenizerOutType(IntEnum):
    INT = 1
    STRING = 0

class SentencePieceModel(IntEnum):
    BPE = 1
    CHAR = 2
    UNIGRAM = 0
    WORD = 3

class SentencePieceVocab:
    c_sentence_piece_vocab: Any
    def __init__(self) -> None: ...
    @classmethod
    def from_dataset(
        cls,
        dataset: Dataset,
        col_names: Sequence[Any],
        vocab_size: int,
        character_coverage: float,
        model_type: SentencePieceModel,
        params: dict[str, Any],
    ) -> SentencePieceVocab: ...
    @classmethod
    def from_file(
        cls,
        file_path: Sequence[Any],
        vocab_size: int,
        character_coverage: float,
        model_type: SentencePieceModel,
        params: dict[str, Any],
    ) -> SentencePieceVocab: ...
    @classmethod
    def save_model(cls, vocab: SentencePieceVocab, path: str, filename: str) -> None: ...

class Vectors(metaclass=PybindType):
    @classmethod
    def from_file(cls, file_path: str, max_vectors: int | None = None) -> Vectors: ...

class Vocab:
    c_vocab: Any
    def __init__(self) -> None: ...
    @classmethod
    def from_dataset(
        cls,
        dataset: Dataset,
        columns: Sequence[str] | None = None,
        freq_range: tuple[int, int] | None = None,
        top_k: int | None = None,
        special_tokens: Sequence[str] | None = None,
        special_first: bool = True,
    ) -> Vocab: ...
    @classmethod
    def from_dict(cls, word_dict: dict[str, int]) -> Vocab: ...
    @classmethod
    def from_file(
        cls,
        file_path: str,
        delimiter: str = "",
        vocab_size: int | None = None,
        special_tokens: Sequence[str] | None = None,
        special_first: bool = True,
    ) -> Vocab: ...
    @classmethod
    def from_list(
        cls, word_list: Sequence[str], special_tokens: Sequence[str] | None = None, special_first: bool = True
    ) -> Vocab: ...
    def ids_to_tokens(self, ids: int | Sequence[int] | NDArray[Any]) -> str | list[str]: ...
    def tokens_to_ids(self, tokens: str | Sequence[str] | NDArray[Any]) -> int | list[int]: ...
    def vocab(self) -> dict[str, int]: ...

cde: Any

def to_bytes(array: NDArray[Any], encoding: str = "utf8") -> NDArray[Any]: ...
def to_str(array: NDArray[Any], encoding: str = "utf8") -> NDArray[Any]: ...
