"""A record that another module names as `later.Made`, and a decorator from elsewhere."""

from fnloop import BlockState


class Made(BlockState):
    made: int
