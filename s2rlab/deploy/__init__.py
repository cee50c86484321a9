"""From a run to an ONNX model, and from a model to labels."""
