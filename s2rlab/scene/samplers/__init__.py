"""One small pure sampler for each factor; the modules mirror `s2rlab.scene.factors`."""
