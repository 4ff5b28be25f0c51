"""How refusals and failures are told: `{"code", "message"}` at the HTTP status of the code."""

from __future__ import annotations

import math
import sqlite3

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from engine.errors import ApiError, disk_is_full


def add_error_answers(app: FastAPI) -> None:
    """Every exception that a request can end with gets its answer."""
    app.add_exception_handler(ApiError, _api_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _wrong_body)
    app.add_exception_handler(ClientDisconnect, _client_gone)
    app.add_exception_handler(OSError, _of_the_disk)
    app.add_exception_handler(sqlite3.Error, _of_the_disk)
    app.add_exception_handler(Exception, _unforeseen)


def _answer(code: int, message: str, status: int) -> JSONResponse:
    return JSONResponse({"code": code, "message": message}, status_code=status)


async def _api_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ApiError)
    answer = _answer(error.code, error.message, error.http_status)
    if error.retry_after_s is not None:
        answer.headers["Retry-After"] = str(max(1, math.ceil(error.retry_after_s)))
    return answer


async def _http_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return _answer(error.status_code, str(error.detail), error.status_code)


async def _wrong_body(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    # Without the input, which may hold anything.
    detail = [{key: item[key] for key in ("type", "loc", "msg")} for item in error.errors()]
    body = {"code": 422, "message": "The request body is not as documented.", "detail": detail}
    return JSONResponse(body, status_code=422)


async def _client_gone(request: Request, error: Exception) -> JSONResponse:
    return _answer(400, "The client went away.", 400)


async def _of_the_disk(request: Request, error: Exception) -> JSONResponse:
    if not disk_is_full(error):
        raise error
    return _answer(507, "The disk is full.", 507)


async def _unforeseen(request: Request, error: Exception) -> JSONResponse:
    return _answer(500, "Internal error.", 500)
