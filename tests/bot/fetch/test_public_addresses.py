"""The bot's rule for addresses, held to the table that the engine's is held to."""

import ipaddress

from bot.fetch.public_addresses import is_public
from tests.support.addresses import CASES, Case
from tests.support.rows import each_row


@each_row("case", CASES)
def test_only_addresses_of_the_public_internet_may_be_dialled(case: Case) -> None:
    assert is_public(ipaddress.ip_address(case.address)) is case.public, case.why
