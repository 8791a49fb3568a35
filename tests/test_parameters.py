"""Where weights lie: tensors that do not say it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import mindspore as ms
from mindspore import Tensor, nn
from fnloop import BlockState, block

ms.runtime.launch_blocking()

class Value(BlockState):
    x: Tensor

@block
def through(state: Value, *, net: nn.Cell) -> Value:
    return Value(x=net(state.x) * 0.5)

try:
    (Tensor([1.0, 2.0]) + Tensor([1.0, 2.0, 3.0])).asnumpy()
except Exception as error:
    held = error
net = nn.Dense(2, 2)
made = through.bind(net=net)
fast = made.compile()
x = Tensor([[1.0, 2.0]])
for _ in range(3):
    print(abs(float((fast(x=x).x - made(x=x).x).sum())) < 1e-5, fast.compilations)
    net.weight.set_data(net.weight * 1.5)
"""


def test_a_tensor_whose_operator_failed_keeps_no_call_waiting(tmp_path: Path) -> None:
    """The traceback of what was raised holds it; whoever asks it for anything waits for ever."""
    file = tmp_path / "failed.py"
    file.write_text(PROGRAM)
    done = subprocess.run([sys.executable, str(file)], capture_output=True, text=True, check=True, timeout=100)
    assert done.stdout == "True 1\n" * 3
