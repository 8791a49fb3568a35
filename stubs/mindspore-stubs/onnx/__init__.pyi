# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.onnx import onnx_export as onnx_export
from mindspore.onnx.onnx_export import export as export

__all__ = ["export"]
