from __future__ import annotations

import pytest

from graph.resolve.versions import version, versions

FAMILIES = {
    "FlashAttention-2": ["flashattention"],
    "FlashAttention 3": ["flashattention"],
    "Llama 2 7B": ["llama2", "llama"],
    "Llama 2": ["llama"],
    "Llama-3.1-8B-Instruct": ["llama318b", "llama31", "llama3", "llama"],
    "ResNet-50": ["resnet"],
    "ResNet50V2": ["resnet50", "resnet"],
    "WideResNet-28": ["wideresnet"],
    "VGG16": ["vgg"],
    "DenseNet-121": ["densenet"],
    "GPT-4o": ["gpt4", "gpt"],
    "gpt-4o-mini": ["gpt4o", "gpt4", "gpt"],
    "GPT-3.5-Turbo": ["gpt35", "gpt3", "gpt"],
    "GPT-4V": ["gpt4", "gpt"],
    "DeepSeek-R1-0528": ["deepseekr1", "deepseek"],
    "DeepSeek-R1-Distill-Qwen-7B": ["deepseekr1distillqwen"],
    "Qwen3-30B-A3B": ["qwen330b", "qwen3", "qwen"],
    "Qwen2.5-VL-7B": ["qwen25vl", "qwen25", "qwen2", "qwen"],
    "Mixtral-8x7B": ["mixtral"],
    "Claude 3.5 Sonnet": ["claude35", "claude3", "claude"],
    "Claude Sonnet 4.5": ["claudesonnet4", "claudesonnet", "claude"],
    "Gemini 2.5 Pro": ["gemini25", "gemini2", "gemini"],
    "Mistral-7B-Instruct-v0.2": ["mistral7binstruct", "mistral7b", "mistral"],
    "o3-mini": ["o3"],
    "T5-small": ["t5"],
    "BERT-base": ["bert"],
    "Whisper-large-v3": ["whisperlarge", "whisper"],
    "DINOv2": ["dino"],
    "SAM2": ["sam"],
    "Segment Anything Model 2": ["segmentanythingmodel"],
    "YOLOv8n": ["yolov8", "yolo"],
    "YOLO11n": ["yolo11", "yolo"],
    "Stable Diffusion XL": ["stablediffusion"],
    "wav2vec 2.0": ["wav2vec"],
    "AIME 2024": ["aime"],
    "AIME24": ["aime"],
    "BraTS2021": ["brat"],
    "ViT-B/16": ["vit"],
    "EfficientNet-B0": ["efficientnet"],
    "MobileNetV2": ["mobilenet"],
    "MMLU-Pro": ["mmlu"],
    "Unreal Engine 5": ["unrealengine"],
}
NONE = """Top-1|F1|MATH-500|MATH500|CIFAR-10|CIFAR-100|T5|S4|BM25|TD3|FP8|INT8|BF16|COVID-19|3D|H100|RTX 4090|Ego4D
ETH3D|DUSt3R|ImageNet-1K|ImageNet-21k|Kinetics-400|UCF-101|WikiText-103|ModelNet40|ScanNet200|SST-2|PHQ-9|Food-101
Self-Instruct|Knowledge Base|Task 8|SemEval-2026 Task 8|Phase 2|rank-1|pass@1|Recall@5|L2|Word2Vec|Mask2Former|S&P 500
Unitree G1|BGE-M3|Flan-T5|mT5|AES-256|IL-6|HIV-1|LoRA|PPO|7B|large language model|2|GPT|RWF-2000|small|XL|soft max
4-bit quantization|e3nn|A*|C++|knowledge base|Perspective-3-Point|D4RL|o3|GSM8K|type 2 diabetes|NLLB-200
Search-R1|PTB-XL|OPV2V|NVFP4|Depth Pro|system 2 reasoning|DIRECT-L|WikiText-2"""


@pytest.mark.parametrize(("name", "families"), FAMILIES.items())
def test_a_version_leads_to_its_families(name: str, families: list[str]) -> None:
    assert [found.family for found in versions(name)] == families


@pytest.mark.parametrize("name", NONE.replace("\n", "|").split("|"))
def test_counts_widths_and_whole_names_are_no_versions(name: str) -> None:
    assert version(name) is None


def test_the_text_is_all_that_the_name_adds() -> None:
    assert [found.text for found in versions("GPT-4o mini")] == ["mini", "o mini", "4o mini"]
