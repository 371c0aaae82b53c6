#!/bin/bash
# The whole recipe, on a machine with two GPUs, from the repository's root (docs/training.md).
#   GOLD: annotated files, the one whose habit counts last; PAPERS: their texts; CORPUS: abstracts;
#   MINI, MPNET: folders with model.safetensors and vocab.txt of the public encoders.
set -euo pipefail
W=${W:-.training}
T="python -m training"
until_there() { until [ -f "$W/$1" ]; do sleep 1; done; }
mkdir -p "$W"

if [ ! -f "$W/plain.pkl" ]; then
  python -m training.gold "$W/gold.jsonl" $GOLD --papers $PAPERS
  $T base "$W" "$MINI/model.safetensors" "$MINI/vocab.txt" mini.base
  $T base "$W" "$MPNET/model.safetensors" "$MPNET/vocab.txt" mpnet.base
  $T prepare "$W" "$W/gold.jsonl" $CORPUS
fi

torchrun --nproc_per_node=2 -m training masked "$W" mpnet.base mpnet.bin '{"seconds":240,"rate":2.5e-4,"drop":0.0}'

teachers() {
  $T teach "$W" learnt '{"teacher":"mpnet.bin","plain":40000,"folds":false,"groups":[
    {"seeds":[700,701,702],"fit":{"told":true,"by":240}},
    {"seeds":[710,711,712],"fit":{"by":475}}]}'
  $T teach "$W" unseen '{"teacher":"mpnet.bin","plain":20000,"folds":true,"groups":[
    {"name":"told","seeds":[0,1,2,3,4],"fit":{"told":true,"epochs":8,"by":200}},
    {"name":"untold","seeds":[10,11,12,13,14],"fit":{"epochs":8,"by":410}}]}'
  study fast unseen 5 200
}

students() {
  $T masked "$W" mini.base full.bin '{"seconds":320,"rate":7e-4}'
  $T masked "$W" full.bin default.bin '{"seconds":110,"rate":5e-4,"narrow":[1024,8]}' &
  $T masked "$W" full.bin fast.bin '{"seconds":110,"rate":6e-4,"keep":[0,2,3,5],"narrow":[512,6]}' &
  wait
  until_there learnt.labels
  for name in default fast; do study $name learnt 12 400 & done
  wait
  until_there unseen.labels
  study default unseen 5 200
}

study() { # NAME LABELS EPOCHS SECONDS
  $T study "$W" "$1" "{\"labels\":\"$2\",\"encoder\":\"$1.bin\",
    \"fit\":{\"epochs\":$3,\"batch\":64,\"rate\":4.2e-4,\"head_rate\":1.4e-3,\"by\":$4}}"
}

(export CUDA_VISIBLE_DEVICES=0; teachers) > "$W/teachers.log" 2>&1 &
(export CUDA_VISIBLE_DEVICES=1; students) > "$W/students.log" 2>&1 &
wait
CUDA_VISIBLE_DEVICES="" $T report "$W" told untold unseen default fast
