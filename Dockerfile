# nemobot with everything it needs, ffmpeg included (it comes with imageio-ffmpeg).
#
#   docker build -t nemobot .
#   docker run --env-file .env -v nemobot:/data nemobot run
#   docker run -v "$PWD:/work" -w /work nemobot try holiday.mov "compress under 50MB"
FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    NEMOBOT_DATA=/data

WORKDIR /app

# The dependencies first: they change less often than the code. Every file is checked by its hash.
COPY requirements.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements.txt

COPY pyproject.toml README.md LICENSE ./
COPY bot ./bot
COPY adapters ./adapters
COPY engine ./engine
COPY skills ./skills
RUN pip install --no-cache-dir --no-deps --no-build-isolation .

RUN useradd --system --uid 10001 --create-home nemobot \
    && install -d -m 0700 -o nemobot -g nemobot /data
USER nemobot
VOLUME /data

HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 \
    CMD ["nemobot", "health"]

# The first process gets SIGTERM when the container is stopped, and ends its turns in order.
STOPSIGNAL SIGTERM
ENTRYPOINT ["nemobot"]
CMD ["run"]
