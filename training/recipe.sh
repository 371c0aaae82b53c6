#!/bin/bash
# The whole recipe, on a machine with two GPUs, from the repository's root (docs/training.md).
#   GOLD: annotated files, the one whose habit counts last; PAPERS: their texts; CORPUS: abstracts;
#   MINI, MPNET: folders with model.safetensors and vocab.txt of the public encoders.
set -euo pipefail
W=${W:-.training}
T="python -m training"

python -m training.gold "$W/gold.jsonl" $GOLD --papers $PAPERS
$T prepare "$W" "$W/gold.jsonl" $CORPUS
$T base "$W" "$MINI/model.safetensors" "$MINI/vocab.txt" mini.base
$T base "$W" "$MPNET/model.safetensors" "$MPNET/vocab.txt" mpnet.base

torchrun --nproc_per_node=2 -m training masked "$W" mpnet.base mpnet.bin '{"seconds":250,"rate":2.5e-4,"drop":0.0,"warm":200}'
(
  export CUDA_VISIBLE_DEVICES=1
  $T masked "$W" mini.base mini.bin '{"seconds":240,"rate":7e-4}'
  $T masked "$W" mini.bin default.bin '{"seconds":60,"rate":5e-4,"narrow":[1024,8]}'
  $T masked "$W" mini.bin fast.bin '{"seconds":60,"rate":6e-4,"keep":[0,2,3,5],"narrow":[512,6]}'
  touch "$W/students"
) &
(
  CUDA_VISIBLE_DEVICES=0 $T unseen "$W" training/unseen.json
) &
until [ -f "$W/students" ]; do sleep 1; done
CUDA_VISIBLE_DEVICES=1 $T learn "$W" training/learn.json
wait
$T report "$W" told untold teachers default fast
$T ship "$W" default loaders/extract/weights/default
$T ship "$W" fast loaders/extract/weights/fast
