# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.safeguard import rewrite_obfuscation as rewrite_obfuscation
from mindspore.safeguard.rewrite_obfuscation import (
    load_obf_params_into_net as load_obf_params_into_net,
    obfuscate_ckpt as obfuscate_ckpt,
)

__all__ = ["load_obf_params_into_net", "obfuscate_ckpt"]
