"""The port is taken before anything is loaded, and a taken one is said so."""

from __future__ import annotations

import socket

import pytest

from api.cli.main import run
from api.cli.serving import address, listening
from graph.errors import PortTaken


def test_a_free_port_is_held() -> None:
    with listening("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        assert address(taken) == f"http://127.0.0.1:{port}"
        with pytest.raises(PortTaken, match=f"port {port} on 127.0.0.1 is taken"), listening("127.0.0.1", port):
            pass


def test_every_address_of_the_machine_is_reached_as_localhost() -> None:
    with listening("0.0.0.0", 0) as taken:
        assert address(taken).startswith("http://localhost:")


def test_an_address_of_another_machine_is_no_place_to_listen() -> None:
    with pytest.raises(PortTaken, match="--host names an address"), listening("192.0.2.1", 0):
        pass


@pytest.mark.parametrize("command", ["demo", "serve"])
def test_a_taken_port_ends_the_command_before_it_starts(
    command: str, tmp_path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert run([command, "--port", str(port), "--store", f"embedded:{tmp_path}/graph"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"citeweave: port {port} on 127.0.0.1 is taken")
    assert f"--port {port + 1}" in err
    assert not (tmp_path / "graph").exists()
