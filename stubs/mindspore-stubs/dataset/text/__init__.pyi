# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.dataset.text import transforms as transforms, utils as utils
from mindspore.dataset.text.transforms import (
    AddToken as AddToken,
    BasicTokenizer as BasicTokenizer,
    BertTokenizer as BertTokenizer,
    CaseFold as CaseFold,
    FilterWikipediaXML as FilterWikipediaXML,
    JiebaTokenizer as JiebaTokenizer,
    Lookup as Lookup,
    Ngram as Ngram,
    NormalizeUTF8 as NormalizeUTF8,
    PythonTokenizer as PythonTokenizer,
    RegexReplace as RegexReplace,
    RegexTokenizer as RegexTokenizer,
    SentencePieceTokenizer as SentencePieceTokenizer,
    SlidingWindow as SlidingWindow,
    ToNumber as ToNumber,
    ToVectors as ToVectors,
    Truncate as Truncate,
    TruncateSequencePair as TruncateSequencePair,
    UnicodeCharTokenizer as UnicodeCharTokenizer,
    UnicodeScriptTokenizer as UnicodeScriptTokenizer,
    WhitespaceTokenizer as WhitespaceTokenizer,
    WordpieceTokenizer as WordpieceTokenizer,
)
from mindspore.dataset.text.utils import (
    CharNGram as CharNGram,
    FastText as FastText,
    GloVe as GloVe,
    JiebaMode as JiebaMode,
    NormalizeForm as NormalizeForm,
    SentencePieceModel as SentencePieceModel,
    SentencePieceVocab as SentencePieceVocab,
    SPieceTokenizerLoadType as SPieceTokenizerLoadType,
    SPieceTokenizerOutType as SPieceTokenizerOutType,
    Vectors as Vectors,
    Vocab as Vocab,
    to_bytes as to_bytes,
    to_str as to_str,
)

def __getattr__(name: str) -> Any: ...
