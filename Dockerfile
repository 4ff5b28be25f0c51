# nemobot in two sizes: with the local engine (ffmpeg comes with it), the default, and without.
#
#   docker build -t nemobot .
#   docker build -t nemobot:slim --target slim .
#   docker run --env-file .env -v nemobot:/data nemobot run
#   docker run --user "$(id -u):$(id -g)" -v "$PWD:/work" -w /work nemobot try holiday.mov "compress under 50MB"
#
# Any user id works: what is kept is under /data, whose folder is open to all like /tmp; a file in
# it is its owner's alone.
FROM python:3.11.14-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src
RUN python -m venv /opt/nemobot
# The dependencies first: they change less often than the code. Every file is checked by its hash.
COPY requirements.txt ./
RUN /opt/nemobot/bin/pip install --require-hashes -r requirements.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot ./bot
COPY adapters ./adapters
COPY engine ./engine
COPY skills ./skills
RUN /opt/nemobot/bin/pip install --no-deps --no-build-isolation .

FROM build AS build-slim
# What only the engine needs: the bot runs without it, results too large for their chats stay links.
RUN /opt/nemobot/bin/pip uninstall --yes imageio-ffmpeg matplotlib fastapi sse-starlette

FROM python:3.11.14-slim-bookworm AS base
LABEL org.opencontainers.image.title="nemobot" \
      org.opencontainers.image.description="Video editing in chats, by NemoVideo" \
      org.opencontainers.image.licenses="MIT"
ENV PATH=/opt/nemobot/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    NEMOBOT_DATA=/data \
    HOME=/tmp
RUN useradd --system --uid 10001 --no-create-home nemobot && install -d -m 1777 /data
USER 10001
VOLUME /data
WORKDIR /data
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["nemobot", "health"]
# The first process gets SIGTERM when the container is stopped, and ends its turns in order.
STOPSIGNAL SIGTERM
ENTRYPOINT ["nemobot"]
CMD ["run"]

FROM base AS slim
COPY --from=build-slim /opt/nemobot /opt/nemobot

FROM base AS with-engine
COPY --from=build /opt/nemobot /opt/nemobot
