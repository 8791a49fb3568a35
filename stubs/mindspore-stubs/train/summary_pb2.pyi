# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.train import anf_ir_pb2 as _is_anf__ir__pb2

anf__ir__pb2 = _is_anf__ir__pb2
