# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.mindrecord import (
    common as common,
    config as config,
    core as core,
    filereader as filereader,
    filewriter as filewriter,
    mindpage as mindpage,
    tools as tools,
)
from mindspore.mindrecord.common.constant import SYS_ID as SYS_ID
from mindspore.mindrecord.common.enums import (
    ErrorCodeType as ErrorCodeType,
    ErrorLevel as ErrorLevel,
    LogRuntime as LogRuntime,
)
from mindspore.mindrecord.common.exceptions import (
    EXCEPTIONS as EXCEPTIONS,
    DbConnectionError as DbConnectionError,
    MindRecordException as MindRecordException,
    MRMAddIndexError as MRMAddIndexError,
    MRMAddSchemaError as MRMAddSchemaError,
    MRMBuildSchemaError as MRMBuildSchemaError,
    MRMCloseError as MRMCloseError,
    MRMCommitError as MRMCommitError,
    MRMDefineBlobError as MRMDefineBlobError,
    MRMDefineCategoryError as MRMDefineCategoryError,
    MRMDefineIndexError as MRMDefineIndexError,
    MRMFetchCandidateFieldsError as MRMFetchCandidateFieldsError,
    MRMFetchDataError as MRMFetchDataError,
    MRMFinishError as MRMFinishError,
    MRMGenerateIndexError as MRMGenerateIndexError,
    MRMGetMetaError as MRMGetMetaError,
    MRMIndexGeneratorError as MRMIndexGeneratorError,
    MRMInitSegmentError as MRMInitSegmentError,
    MRMInvalidHeaderSizeError as MRMInvalidHeaderSizeError,
    MRMInvalidPageSizeError as MRMInvalidPageSizeError,
    MRMInvalidSchemaError as MRMInvalidSchemaError,
    MRMLaunchError as MRMLaunchError,
    MRMOpenError as MRMOpenError,
    MRMOpenForAppendError as MRMOpenForAppendError,
    MRMReadCategoryInfoError as MRMReadCategoryInfoError,
    MRMSetHeaderError as MRMSetHeaderError,
    MRMUnsupportedSchemaError as MRMUnsupportedSchemaError,
    MRMValidateDataError as MRMValidateDataError,
    MRMWriteDatasetError as MRMWriteDatasetError,
    ParamMissError as ParamMissError,
    ParamTypeError as ParamTypeError,
    ParamValueError as ParamValueError,
    PathNotExistsError as PathNotExistsError,
    UnknownError as UnknownError,
)
from mindspore.mindrecord.config import (
    set_dec_mode as set_dec_mode,
    set_enc_key as set_enc_key,
    set_enc_mode as set_enc_mode,
)
from mindspore.mindrecord.core.shardutils import FAILED as FAILED, SUCCESS as SUCCESS
from mindspore.mindrecord.filereader import FileReader as FileReader
from mindspore.mindrecord.filewriter import FileWriter as FileWriter
from mindspore.mindrecord.mindpage import MindPage as MindPage
from mindspore.mindrecord.tools.cifar10_to_mr import Cifar10ToMR as Cifar10ToMR
from mindspore.mindrecord.tools.cifar100_to_mr import Cifar100ToMR as Cifar100ToMR
from mindspore.mindrecord.tools.csv_to_mr import CsvToMR as CsvToMR
from mindspore.mindrecord.tools.imagenet_to_mr import ImageNetToMR as ImageNetToMR
from mindspore.mindrecord.tools.mnist_to_mr import MnistToMR as MnistToMR
from mindspore.mindrecord.tools.tfrecord_to_mr import TFRecordToMR as TFRecordToMR

__all__ = [
    "Cifar100ToMR",
    "Cifar10ToMR",
    "CsvToMR",
    "FAILED",
    "FileReader",
    "FileWriter",
    "ImageNetToMR",
    "MindPage",
    "MnistToMR",
    "SUCCESS",
    "TFRecordToMR",
    "set_dec_mode",
    "set_enc_key",
    "set_enc_mode",
]
