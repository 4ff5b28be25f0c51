"""google-adk's api server with the scripted agent, on a free loopback port that it prints."""

from __future__ import annotations

import socket
from pathlib import Path

import uvicorn
from google.adk.cli.fast_api import get_fast_api_app


def main() -> None:
    agents = Path(__file__).parent / "agents"
    app = get_fast_api_app(agents_dir=str(agents), web=False, use_local_storage=False)
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
    config = uvicorn.Config(app, log_level="critical", lifespan="on")
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()
