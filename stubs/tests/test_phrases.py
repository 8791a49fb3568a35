"""What phrases of the documentation mean."""

import pytest

from generate import phrases

PARAMETERS = {
    "Tensor": "Tensor",
    "int, optional": "int",
    "Union[int, tuple[int]]": "int | Sequence[int]",
    "Union[int, tuple(int)], optional": "int | Sequence[int]",
    "Union(int, tuple[int], list[int])": "int | Sequence[int]",
    "Union[Tensor, Number, bool]": "Tensor | float",
    "Union[Parameter, Tensor]": "Tensor",
    ":class:`mindspore.dtype`, optional": "Type",
    "Union[:class:`mindspore.dtype`, numpy.dtype, str]": "Type | DTypeLike | str",
    "list[Tensor]": "Sequence[Tensor]",
    "Union[list[Parameter], list[dict]]": "Sequence[Parameter] | Sequence[dict[str, Any]]",
    "Tuple[float, float], optional": "tuple[float, float]",
    "Union[int, inf, -inf, 'fro', 'nuc'], optional": 'float | Literal["fro"] | Literal["nuc"]',
    "Union[None, int, tuple of ints], optional": "int | Sequence[int] | None",
    "tuple(int) or (Tensor)": "Sequence[int] | Tensor",
    "Tensor[bool], optional": "Tensor",
    "bool Tensor, optional": "Tensor",
    "Union[Cell, Function]": "Cell | Callable[..., Any]",
    "tuple or list of int": "Sequence[int]",
    "Any": "Any",
}


@pytest.mark.parametrize(("phrase", "expected"), PARAMETERS.items())
def test_of_a_parameter(phrase: str, expected: str) -> None:
    assert phrases.parse(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"), {"tuple[int]": "tuple[int, ...]", "list[float]": "list[float]"}.items()
)
def test_of_a_result(phrase: str, expected: str) -> None:
    assert phrases.parse(phrase, "return") == expected


@pytest.mark.parametrize("phrase", ["N is greater than 1", "NUM_ROWS, H"])
def test_no_type(phrase: str) -> None:
    assert phrases.parse(phrase) is None


def test_bare_container_holds_what_its_name_says() -> None:
    assert phrases.parse("Union[tuple, list]", element="int") == "Sequence[int]"
