"""Bodies that are right in the sizes of their model alone: `prove` says in which."""

from jaxtyping import Float
from mindspore import Tensor, nn

from fnloop import BlockState, block


class Image(BlockState):
    image: Float[Tensor, "b c h w"]


class Result(BlockState):
    result: Float[Tensor, "..."]


def test_a_size_of_the_model_that_the_body_names_too() -> None:
    @block
    def filtered(state: Image, *, net: nn.Cell) -> Result:
        return Result(result=net(state.image) ** 2)

    (proved,) = filtered.bind(net=nn.Conv2d(2, 5, 3)).prove().proved
    assert proved.condition.startswith("where c is 2")


class Both(BlockState):
    x: Float[Tensor, "n d_in"]
    y: Float[Tensor, "n d_out"]


def test_two_axes_of_one_size() -> None:
    @block
    def error(state: Both, *, net: nn.Cell) -> Result:
        return Result(result=(net(state.x) - state.y).abs())

    (proved,) = error.bind(net=nn.Dense(6, 6)).prove().proved
    assert proved.condition == "where d_in is 6 and d_out is 6"
