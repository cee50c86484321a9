"""The ONNX graph of an exported model: pictures of any size in, probabilities out.

The part before the network is written here node by node, so that every size stays free; the rest is exported by torch.
The parity check of `deploy.export` holds both against `learn.preprocess`.
"""

import contextlib
import io
import logging
import warnings
from collections.abc import Iterator

import numpy as np
import onnx
import onnx.compose
import torch
from onnx import NodeProto, TensorProto, helper, numpy_helper
from torch.onnx import OnnxExporterError

from s2rlab.errors import ExportError
from s2rlab.learn.checkpoint import ModelCard
from s2rlab.learn.preprocess import Probabilities

OPSET = 18  # the first with antialiased Resize
IR_VERSION = 10


def build_graph(network: torch.nn.Module, card: ModelCard) -> onnx.ModelProto:
    """Join preprocessing, `network` and softmax into one checked model.

    Input `images`: uint8 (N, H, W, 3), N, H and W free. Output `probabilities`: float32 (N, classes).

    Raises
    ------
    ExportError
        If torch cannot export the network.
    """
    before = onnx.compose.add_prefix(
        preprocessing_graph(card), "preprocess/", rename_inputs=False, rename_outputs=False
    )
    module = Probabilities(network, temperature=card.temperature, views=card.views)
    try:
        after = network_graph(module, card.image_size)
    except (OnnxExporterError, RuntimeError) as error:
        raise ExportError(f"{card.backbone}: torch cannot export it to ONNX; train with another backbone.") from error
    model = onnx.compose.merge_models(before, after, io_map=[("inputs", "inputs")], name="s2rlab")
    model.producer_name = "s2rlab"
    onnx.checker.check_model(model, full_check=True)
    return model


def preprocessing_graph(card: ModelCard) -> onnx.ModelProto:
    """Write `learn.preprocess.preprocess` as ONNX: uint8 (N, H, W, 3) `images` to float32 (N, 3, S, S) `inputs`."""
    size = card.image_size
    channels = (1, 3, 1, 1)
    constants = {
        "two": np.array([2]),
        "rows_and_columns": np.array([1, 2]),
        "planes_size": np.array([3, size, size]),
        "white": np.array(255.0, dtype=np.float32),
        "mean": np.array(card.mean, dtype=np.float32).reshape(channels),
        "std": np.array(card.std, dtype=np.float32).reshape(channels),
    }
    graph = helper.make_graph(
        [*_square_nodes(), *_network_input_nodes()],
        "preprocessing",
        [helper.make_tensor_value_info("images", TensorProto.UINT8, ["pictures", "height", "width", 3])],
        [helper.make_tensor_value_info("inputs", TensorProto.FLOAT, ["pictures", 3, size, size])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)


def _square_nodes() -> list[NodeProto]:
    """Pad the short sides to a square by repeating edge pixels; an odd one goes last."""
    node = helper.make_node
    return [
        node("Shape", ["images"], ["height_width"], start=1, end=3),
        node("ReduceMax", ["height_width"], ["side"], keepdims=1),
        node("Sub", ["side", "height_width"], ["missing"]),
        node("Div", ["missing", "two"], ["pad_before"]),
        node("Sub", ["missing", "pad_before"], ["pad_after"]),
        node("Concat", ["pad_before", "pad_after"], ["pads"], axis=0),
        node("Pad", ["images", "pads", "", "rows_and_columns"], ["square"], mode="edge"),
    ]


def _network_input_nodes() -> list[NodeProto]:
    """Resize the square and normalize it; `exclude_outside` makes the border weights those of torch and Pillow."""
    node = helper.make_node
    return [
        node("Transpose", ["square"], ["planes"], perm=[0, 3, 1, 2]),
        node("Cast", ["planes"], ["levels"], to=TensorProto.FLOAT),
        node("Shape", ["images"], ["count"], start=0, end=1),
        node("Concat", ["count", "planes_size"], ["resized_shape"], axis=0),
        node(
            "Resize",
            ["levels", "", "", "resized_shape"],
            ["resized"],
            mode="linear",
            antialias=1,
            exclude_outside=1,
            coordinate_transformation_mode="half_pixel",
        ),
        node("Div", ["resized", "white"], ["unit"]),
        node("Sub", ["unit", "mean"], ["centred"]),
        node("Div", ["centred", "std"], ["inputs"]),
    ]


def network_graph(module: torch.nn.Module, size: int) -> onnx.ModelProto:
    """Export `module`, float32 (N, 3, `size`, `size`) `inputs` to (N, classes) `probabilities`, with N free."""
    with _quiet():
        program = torch.onnx.export(
            module.eval().requires_grad_(False),
            (torch.zeros(2, 3, size, size),),
            dynamo=True,
            opset_version=OPSET,
            input_names=["inputs"],
            output_names=["probabilities"],
            dynamic_shapes=({0: torch.export.Dim("pictures")},),
            verbose=False,
        )
    if program is None:  # only when torch writes the file itself
        raise TypeError("torch.onnx.export returned no program")
    model = program.model_proto
    _forget_source(model)
    model.ir_version = IR_VERSION
    return model


def _forget_source(model: onnx.ModelProto) -> None:
    """Drop torch's stack traces: they carry this machine's paths."""
    del model.metadata_props[:]
    graph = model.graph
    for item in [graph, *graph.node, *graph.input, *graph.output, *graph.value_info, *graph.initializer]:
        item.ClearField("doc_string")
        item.ClearField("metadata_props")


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep the exporter's deprecation warnings, log lines and prints from the user."""
    level = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(level)
