"""Bodies proved before data: blocks are run on tensors whose sizes tell axes apart, and compared with their records.

Why small tensors on the CPU rather than MindSpore's meta device: on meta (MindSpore 2.10) `x[i] = y`, `range(x[0])` and
slices by a tensor end the process, `argmax` gives None, `repeat` a wrong shape, and a number may be read without an
error. So an operator runs on meta only where a CPU has no kernel for it, and where meta was found right (`kernels`).

Why that is sound: a profiler (`trial`) stops whatever reads a number out of a tensor, so that nothing is decided by the
numbers that were made up; a dispatch mode (`dispatch`) stops operators whose shapes depend on numbers, or that write.
Numbers of the record are marked (`numbers`): where a body compares one, it is run again with the other answer. What is
wrong in one set of sizes only is right "in some sizes", and what fails is tried in the sizes that a model or a literal
asks for, before it is called wrong (`bodies`). `walk` does the same with a whole program, `prove` puts it together.
"""
