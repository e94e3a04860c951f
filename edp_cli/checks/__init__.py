"""The rules of `edp validate`: one module a rule, an explicit registry, a runner."""
