# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.dataset.core.datatypes import mstype_to_detype as mstype_to_detype
from mindspore.dataset.core.validator_helpers import replace_none as replace_none
from mindspore.dataset.text.utils import (
    JiebaMode as JiebaMode,
    NormalizeForm as NormalizeForm,
    SentencePieceVocab as SentencePieceVocab,
    SPieceTokenizerLoadType as SPieceTokenizerLoadType,
    SPieceTokenizerOutType as SPieceTokenizerOutType,
    Vectors,
    Vocab,
    to_str as to_str,
)
from mindspore.dataset.text.validators import (
    check_add_token as check_add_token,
    check_basic_tokenizer as check_basic_tokenizer,
    check_bert_tokenizer as check_bert_tokenizer,
    check_jieba_add_dict as check_jieba_add_dict,
    check_jieba_add_word as check_jieba_add_word,
    check_jieba_init as check_jieba_init,
    check_lookup as check_lookup,
    check_ngram as check_ngram,
    check_pair_truncate as check_pair_truncate,
    check_python_tokenizer as check_python_tokenizer,
    check_regex_replace as check_regex_replace,
    check_regex_tokenizer as check_regex_tokenizer,
    check_sentence_piece_tokenizer as check_sentence_piece_tokenizer,
    check_slidingwindow as check_slidingwindow,
    check_to_number as check_to_number,
    check_to_vectors as check_to_vectors,
    check_truncate as check_truncate,
    check_unicode_script_tokenizer as check_unicode_script_tokenizer,
    check_with_offsets as check_with_offsets,
    check_wordpiece_tokenizer as check_wordpiece_tokenizer,
)
from mindspore.dataset.transforms.py_transforms_util import Implementation as Implementation
from mindspore.dataset.transforms.transforms import TensorOperation as TensorOperation
from mindspore.dataset.transforms.validators import invalidate_callable as invalidate_callable

class AddToken(TextTensorOperation):
    begin: bool
    token: str
    def __init__(self, token: str, begin: bool = True) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class BasicTokenizer(TextTensorOperation):
    keep_whitespace: bool
    lower_case: bool
    normalization_form: Any
    preserve_unused_token: bool
    with_offsets: bool
    def __init__(
        self,
        lower_case: bool = False,
        keep_whitespace: bool = False,
        normalization_form: NormalizeForm = ...,
        preserve_unused_token: bool = True,
        with_offsets: bool = False,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class BertTokenizer(TextTensorOperation):
    keep_whitespace: bool
    lower_case: bool
    max_bytes_per_token: int
    normalization_form: Any
    preserve_unused_token: bool
    suffix_indicator: str
    unknown_token: str
    vocab: Vocab
    with_offsets: bool
    def __init__(
        self,
        vocab: Vocab,
        suffix_indicator: str = "##",
        max_bytes_per_token: int = 100,
        unknown_token: str = "[UNK]",
        lower_case: bool = False,
        keep_whitespace: bool = False,
        normalization_form: NormalizeForm = ...,
        preserve_unused_token: bool = True,
        with_offsets: bool = False,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class CaseFold(TextTensorOperation):
    def parse(self) -> Any: ...  # type: ignore[override]

DE_C_INTER_JIEBA_MODE: dict[Any, Any]
DE_C_INTER_NORMALIZE_FORM: dict[Any, Any]
DE_C_INTER_SENTENCEPIECE_LOADTYPE: dict[Any, Any]
DE_C_INTER_SENTENCEPIECE_OUTTYPE: dict[Any, Any]

class FilterWikipediaXML(TextTensorOperation):
    def parse(self) -> Any: ...  # type: ignore[override]

class JiebaTokenizer(TextTensorOperation):
    hmm_path: str
    mode: JiebaMode
    mp_path: str
    with_offsets: bool
    words: Any
    def __init__(self, hmm_path: str, mp_path: str, mode: JiebaMode = ..., with_offsets: bool = False) -> None: ...
    def __check_path__(self, model_path: str) -> None: ...
    def add_dict(self, user_dict: str | dict[str, int]) -> None: ...
    def add_word(self, word: str, freq: int | None = None) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Lookup(TextTensorOperation):
    data_type: Type
    unknown_token: str | Any
    vocab: Vocab
    def __init__(self, vocab: Vocab, unknown_token: str | None = None, data_type: Type = ...) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Ngram(TextTensorOperation):
    left_pad: Any
    ngrams: Any
    right_pad: Any
    separator: str
    def __init__(
        self,
        n: int | Sequence[int],
        left_pad: Sequence[str | int] = ("", 0),
        right_pad: Sequence[str | int] = ("", 0),
        separator: str = " ",
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class NormalizeUTF8(TextTensorOperation):
    normalize_form: Any
    def __init__(self, normalize_form: NormalizeForm = ...) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class PythonTokenizer:
    pyfunc: Callable[..., Any]
    random: bool
    tokenizer: Any
    def __init__(self, tokenizer: Callable[..., Any]) -> None: ...
    def __call__(self, in_array: Any) -> Any: ...
    def to_json(self) -> Any: ...

class RegexReplace(TextTensorOperation):
    pattern: str
    replace: str
    replace_all: bool
    def __init__(self, pattern: str, replace: str, replace_all: bool = True) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RegexTokenizer(TextTensorOperation):
    delim_pattern: str
    keep_delim_pattern: str
    with_offsets: bool
    def __init__(self, delim_pattern: str, keep_delim_pattern: str = "", with_offsets: bool = False) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class SentencePieceTokenizer(TextTensorOperation):
    mode: Any
    out_type: SPieceTokenizerOutType
    def __init__(self, mode: str | SentencePieceVocab, out_type: SPieceTokenizerOutType) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class SlidingWindow(TextTensorOperation):
    axis: int
    width: int
    def __init__(self, width: int, axis: int = 0) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class TextTensorOperation(TensorOperation):
    def __init__(self) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class ToNumber(TextTensorOperation):
    data_type: str
    def __init__(self, data_type: Type) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class ToVectors(TextTensorOperation):
    lower_case_backup: bool
    unk_init: Any
    vectors: Vectors
    def __init__(
        self, vectors: Vectors, unk_init: Sequence[Any] | None = None, lower_case_backup: bool = False
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Truncate(TextTensorOperation):
    max_seq_len: int
    def __init__(self, max_seq_len: int) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class TruncateSequencePair(TextTensorOperation):
    max_length: int
    def __init__(self, max_length: int) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class UnicodeCharTokenizer(TextTensorOperation):
    with_offsets: bool
    def __init__(self, with_offsets: bool = False) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class UnicodeScriptTokenizer(TextTensorOperation):
    keep_whitespace: Any
    with_offsets: Any
    def __init__(self, keep_whitespace: bool = False, with_offsets: bool = False) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class WhitespaceTokenizer(TextTensorOperation):
    with_offsets: bool
    def __init__(self, with_offsets: bool = False) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class WordpieceTokenizer(TextTensorOperation):
    max_bytes_per_token: int
    suffix_indicator: str
    unknown_token: str
    vocab: Vocab
    with_offsets: bool
    def __init__(
        self,
        vocab: Vocab,
        suffix_indicator: str = "##",
        max_bytes_per_token: int = 100,
        unknown_token: str = "[UNK]",
        with_offsets: bool = False,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

cde: Any
mstype = _is_mstype
