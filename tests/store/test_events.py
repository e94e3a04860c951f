"""The events of both of PyYAML's parsers have what is used of them."""

import pytest
import yaml

from edp_cli.store.events import CollectionStart, DocumentStart, Event, Mark, NodeStart, Scalar

USED: dict[type[yaml.Event], list[type]] = {
    yaml.ScalarEvent: [Event, NodeStart, Scalar],
    yaml.SequenceStartEvent: [Event, NodeStart, CollectionStart],
    yaml.MappingStartEvent: [Event, NodeStart, CollectionStart],
    yaml.SequenceEndEvent: [Event],
    yaml.MappingEndEvent: [Event],
    yaml.AliasEvent: [Event],
    yaml.DocumentStartEvent: [Event, DocumentStart],
}


@pytest.mark.parametrize("parser", [yaml.CBaseLoader, yaml.BaseLoader])
def test_what_is_used_is_there(parser: type[yaml.CBaseLoader | yaml.BaseLoader]) -> None:
    met = set()
    for event in yaml.parse("a: [&x b, *x]\n", Loader=parser):
        for protocol in USED.get(type(event), []):
            met.add(type(event))
            assert all(hasattr(event, name) for name in protocol.__annotations__)
            assert all(hasattr(event.start_mark, name) for name in Mark.__annotations__)
    assert met == set(USED)
