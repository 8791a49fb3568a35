"""Bodies proved before data: blocks are run on tensors whose sizes tell axes apart, and compared with their records."""
