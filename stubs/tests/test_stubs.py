"""The committed stubs, to mypy: a small table of what expressions are."""

import subprocess
import sys
from pathlib import Path

HEAD = """
import mindspore as ms
from mindspore import Tensor, mint, nn, ops

class Net(nn.Cell):
    def __init__(self) -> None:
        super().__init__()
        self.fc = nn.Dense(3, 4)
    def construct(self, x: Tensor, scale: float = 1.0) -> Tensor:
        return self.fc(x) * scale

def f(x: Tensor, y: Tensor) -> Tensor: return x * y
@ms.jit(capture_mode="trace")
def g(x: Tensor, n: int) -> Tensor: return x
x = Tensor([1.0])
net = Net()
weights = net.trainable_params()
"""
TENSOR = "mindspore.common.tensor.Tensor"
EXPRESSIONS = {
    "x + 1": TENSOR,
    "1 - x": TENSOR,
    "x == 1": TENSOR,
    "x[0, ..., None]": TENSOR,
    "x.shape": "tuple[int, ...]",
    "x.max(0)": f"tuple[{TENSOR}, {TENSOR}]",
    "x.max(axis=0)": TENSOR,
    "net(x)": TENSOR,
    "weights": "list[mindspore.common.parameter.Parameter]",
    "ms.grad(f)(x, x)": TENSOR,
    "ms.grad(f, (0, 1))(x, x)": f"tuple[{TENSOR}, ...]",
    "ms.value_and_grad(f, None, weights)(x, x)": f"tuple[{TENSOR}, tuple[{TENSOR}, ...]]",
    "ms.vmap(f)(x, x)": TENSOR,
    "g(x, 1)": TENSOR,
    "ops.topk(x, 2)": f"tuple[{TENSOR}, {TENSOR}]",
    "ops.Add()(x, x)": TENSOR,
    "mint.nn.functional.gelu(x)": TENSOR,
    "nn.Conv2d(1, 2, 3)(x)": TENSOR,
}
ERRORS = {
    "net(1)": "[arg-type]",
    "net(x, scale='a')": "[arg-type]",
    "g(x, 'a')": "[arg-type]",
    "ops.reluu(x)": "[attr-defined]",
    "x + 'a'": "[operator]",
    "net.fc.wieght": "[attr-defined]",
}


def test_types_and_errors(tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    # A folder of stubs is found as the package itself, without `-stubs`, on MYPYPATH.
    (packages / "mindspore").symlink_to(Path(__file__).parent.parent / "mindspore-stubs")
    lines = [*HEAD.splitlines(), *(f"reveal_type({e})" for e in EXPRESSIONS), *ERRORS]
    (tmp_path / "case.py").write_text("\n".join(lines))
    command = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", "--no-error-summary", "case.py"]
    environment = {"MYPYPATH": str(packages), "PATH": ""}
    output = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False).stdout
    first = len(HEAD.splitlines()) + 1
    found = {int(line.split(":")[1]): line for line in output.splitlines() if line.startswith("case.py:")}
    for i, (expression, kind) in enumerate(EXPRESSIONS.items()):
        assert f'Revealed type is "{kind}"' in found.get(first + i, ""), expression
    for i, (expression, code) in enumerate(ERRORS.items()):
        assert code in found.get(first + len(EXPRESSIONS) + i, ""), expression
