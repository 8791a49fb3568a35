"""Samplers of diffusion models as pure blocks: any of them fits around any block that predicts.

A sampler is three things, each of which can be looked at and replaced:

- a *schedule*, a block that computes the times and noise levels from the number of steps (`schedules`, `flow`);
- a *loop*, a fold over them: `euler.steps`, `ddim.steps`, ...;
- a *step*, a block from the latents at one time to those at the next: `euler.step`, `ddim.step`, ....

In the loop stand, in this order, the block that scales the latents for the model (`predictions.scale_input`; models
that were trained on noise levels need it), the user's own that predicts (optionally inside `guidance.guided`), one of
`predictions` that turns a prediction into the clean latents, and the step. What a sampler remembers from one step to
the next is a field, such as `previous_clean` of DPM-Solver++: nothing is kept anywhere else.

| module | sampler | schedule | remembers |
|---|---|---|---|
| `euler` | Euler | `schedules.sigma_schedule` | nothing |
| `euler_ancestral` | Euler with fresh noise | `schedules.sigma_schedule` | a random key |
| `heun` | Heun | `schedules.sigma_schedule` | slope and latents of the predictor |
| `lms` | linear multistep of order 4 | `schedules.sigma_schedule` | three slopes |
| `ddim` | DDIM | `ddim.schedule` | nothing (a random key with `eta`) |
| `ddpm` | DDPM | `ddpm.schedule` | a random key |
| `dpmpp` | DPM-Solver++ (2M) | `dpmpp.schedule` | the clean latents before |
| `unipc` | UniPC of orders 1 to 3 | `unipc.schedule` | corrected latents, the clean ones of three steps |
| `flow` | Euler for flow matching | `flow.schedule` | nothing |
"""
