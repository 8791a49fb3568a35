# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import log as _is_logger
from mindspore.mindrecord.common.exceptions import PathNotExistsError as PathNotExistsError
from mindspore.mindrecord.core.shardutils import ExceptionThread as ExceptionThread, check_filename as check_filename
from mindspore.mindrecord.filewriter import FileWriter as FileWriter

__all__ = ["ImageNetToMR"]

class ImageNetToMR:
    destination: str
    image_dir: str
    map_file: str
    partition_number: int
    writer: FileWriter
    def __init__(self, map_file: str, image_dir: str, destination: str, partition_number: int = 1) -> None: ...
    def run(self) -> int: ...
    def transform(self) -> None: ...

logger = _is_logger
