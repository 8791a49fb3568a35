"""What `Returns:` means."""

import pytest

from generate import returns

RESULTS = {
    "Tensor, with the same type and shape as the `input`.": "Tensor",
    "A 1-D tensor.": "Tensor",
    "Tuple of 2 Tensors, the updated parameters.": "tuple[Tensor, Tensor]",
    "Tuple(min, min_indices) of 2 tensors.": "tuple[Tensor, Tensor]",
    "Tuple of tensors.": "tuple[Tensor, ...]",
    "A tuple consisting of `values` and `indices`.": "tuple[Tensor, Tensor]",
    "Tensor or Scalar, if `reduction` is ``'none'``, a tensor": "Tensor",
    "Bool": "bool",
    "None.": "None",
    "list[float]. The size of list is `total_step`.": "list[float]",
    "- **values** (Tensor) - The values.\n- **indices** (Tensor) - The indices.": "tuple[Tensor, Tensor]",
    "- **output** (Tensor) - The result.": "Tensor",
    "tuple[int], the strides of the tensor.": "tuple[int, ...]",
    "CSRTensor, has the same shape as `x`.": "CSRTensor",
}


@pytest.mark.parametrize(("text", "expected"), RESULTS.items())
def test_result(text: str, expected: str) -> None:
    assert returns.parse(text.splitlines()) == expected


def test_silence() -> None:
    assert returns.parse([]) is None
