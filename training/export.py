"""Write the trained network as one int8 ONNX file, with its vocabulary and labels.

    python -m training.export RUN OUT

RUN is what train.py wrote; OUT becomes the weights folder of the package.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.network import Network, load_encoder
from training.train import pretrained

OUTPUTS = ["pos", "features", "rules", "names", "starts", "arcs", "dependents", "heads"]


class OneSentence(nn.Module):
    """The network without a mask (one sentence has no padding), the relations' left half multiplied out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        size, kinds, other = network.relation.shape
        self.kinds, self.other = kinds, other
        self.relation = nn.Linear(size, kinds * other, bias=False)
        self.relation.weight.data = network.relation.data.reshape(size, -1).T.contiguous()

    def forward(self, ids: Tensor, cases: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        scores = self.network(ids, cases, None, first)
        left = self.relation(scores.dependents).unflatten(-1, (self.kinds, self.other))
        return *scores[:6], left, scores.heads


def export(run: Path, out: Path, encoder_folder: Path) -> None:
    labels = json.loads((run / "labels.json").read_text(encoding="utf-8"))
    network = Network(load_encoder(str(encoder_folder)), {kind: len(list_) for kind, list_ in labels.items()})
    network.load_state_dict(torch.load(run / "network.pt"))
    network.eval()
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(encoder_folder / "vocab.txt", out / "vocabulary.txt")
    (out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "model.onnx"
        _write_onnx(OneSentence(network).eval(), whole)
        # 7-bit weights: 8-bit ones overflow on processors without VNNI, which would then read differently.
        quantize_dynamic(whole, out / "model.onnx", per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    _without_traces(out / "model.onnx")


def _without_traces(path: Path) -> None:
    """Take out what the exporter notes of the machine that it ran on: file names, line numbers, code."""
    model = onnx.load(path)
    for part in (
        model,
        model.graph,
        *model.graph.node,
        *model.graph.input,
        *model.graph.output,
        *model.graph.value_info,
    ):
        part.ClearField("doc_string")
        part.ClearField("metadata_props")
    for function in model.functions:
        for node in function.node:
            node.ClearField("metadata_props")
    onnx.save(model, path)


def _write_onnx(module: nn.Module, path: Path) -> None:
    subwords, words = torch.export.Dim("subwords", min=3, max=512), torch.export.Dim("words", min=2, max=512)
    example = (torch.tensor([[101, 2048, 3548, 102]]), torch.tensor([[5, 1, 1, 5]]), torch.tensor([[0, 1, 2]]))
    torch.onnx.export(
        module,
        example,
        str(path),
        input_names=["ids", "cases", "first"],
        output_names=OUTPUTS,
        dynamo=True,
        dynamic_shapes={"ids": {1: subwords}, "cases": {1: subwords}, "first": {1: words}},
        external_data=False,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", type=Path, default=None, help="folder of the pretrained encoder")
    options = parser.parse_args()
    export(options.run, options.out, options.encoder or pretrained())


if __name__ == "__main__":
    main()
