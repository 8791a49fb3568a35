"""Many runs of one pipeline: over inputs that have nothing to do with each other, in this process or in others."""

from fnloop.scale.ray_executor import RayExecutor

__all__ = ["RayExecutor"]
