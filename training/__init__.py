"""How the English language model is made: corpora in, one ONNX file out. Needs PyTorch; reading does not."""
