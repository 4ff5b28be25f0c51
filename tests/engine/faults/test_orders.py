from engine.faults.orders import FaultOrder, Faults


def test_an_order_skips_then_counts_then_is_gone() -> None:
    faults = Faults()
    faults.orders.append(FaultOrder(endpoint="state", kind="reset", skip=1, times=2))
    met = [faults.take("GET", "/api/state/nemo_agent/me/x/latest") is not None for _ in range(4)]
    assert met == [False, True, True, False]
    assert (len(faults.orders), len(faults.fired)) == (0, 2)


def test_another_endpoint_or_method_does_not_meet_it() -> None:
    faults = Faults()
    faults.orders.append(FaultOrder(endpoint="render_status", kind="reset"))
    for method, path in (
        ("POST", "/api/render/proxy/lambda/r"),
        ("GET", "/api/render/proxy/lambda/r/cancel"),
        ("GET", "/api/render/proxy/r/download"),
        ("GET", "/health"),
    ):
        assert faults.take(method, path) is None, (method, path)
    assert faults.take("GET", "/api/render/proxy/lambda/r") is not None
