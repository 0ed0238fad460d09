"""The page about the data names every key that a document has."""

from sotay.export.model import Document, ResponseOut, ScenarioOut, StepOut


def test_every_key_is_explained(real):
    text = real["scenarios/du-lieu.md"].markdown
    for model in (Document, ScenarioOut, ResponseOut, StepOut):
        for key in model.model_fields:
            assert f"`{key}`" in text, f"{model.__name__}.{key}"
