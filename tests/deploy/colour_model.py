"""A model of the exported format that answers by mean colour: right by construction, and made without torch."""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from PIL import Image

from s2rlab.deploy.metadata import ModelInfo

LABELS = ("blue", "green", "red")
COLOURS = {"blue": (40, 40, 220), "green": (40, 220, 40), "red": (220, 40, 40)}


def write_colour_model(path: Path, info: ModelInfo | None = None, *, sharpness: float = 20.0) -> Path:
    """Probabilities = softmax of `sharpness` times the mean blue, green and red, each 0 to 1."""
    node = helper.make_node
    graph = helper.make_graph(
        [
            node("Cast", ["images"], ["levels"], to=TensorProto.FLOAT),
            node("ReduceMean", ["levels", "rows_and_columns"], ["rgb"], keepdims=0),
            node("Gather", ["rgb", "order"], ["bgr"], axis=1),
            node("Mul", ["bgr", "scale"], ["logits"]),
            node("Softmax", ["logits"], ["probabilities"], axis=1),
        ],
        "colour",
        [helper.make_tensor_value_info("images", TensorProto.UINT8, ["n", "h", "w", 3])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", 3])],
        [
            numpy_helper.from_array(np.array([1, 2]), "rows_and_columns"),
            numpy_helper.from_array(np.array([2, 1, 0]), "order"),
            numpy_helper.from_array(np.array(sharpness / 255, dtype=np.float32), "scale"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=10)
    helper.set_model_props(model, (info or ModelInfo(labels=LABELS)).to_properties())
    onnx.save_model(model, path)
    return path


def write_colour_pictures(folder: Path, shown: dict[str, str], *, each: int = 3) -> Path:
    """Make `each` pictures per class in `folder`, of different sizes; `shown` maps the class to the colour shown."""
    rng = np.random.default_rng(0)
    for label, colour in shown.items():
        (folder / label).mkdir(parents=True)
        for number in range(each):
            height, width = (int(side) for side in rng.integers(20, 60, 2))
            Image.new("RGB", (width, height), COLOURS[colour]).save(folder / label / f"{number}.png")
    return folder
