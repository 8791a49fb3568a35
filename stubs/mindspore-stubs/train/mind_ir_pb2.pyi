# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.

IR_VERSION: int
IR_VERSION_START: int
IR_VERSION_WITH_PRIM_FUNCTION: int
IR_VERSION_WITH_SCALAR_GRAPH_HOLDER: int
