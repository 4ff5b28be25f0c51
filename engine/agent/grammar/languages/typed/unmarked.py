"""Vietnamese as it is typed without its marks ("cat bo 5 giay dau"), with them again. Pure.

Only what is said about videos is known. A text is taken for Vietnamese where two words tell, or two
that belong together, for one alone may be a name or another language's.
"""

from __future__ import annotations

import re
from typing import Final

_PAIRS: Final = """
am thanh=âm thanh|am luong=âm lượng|dung luong=dung lượng|chat luong=chất lượng
do phan giai=độ phân giải|toc do=tốc độ|gap doi=gấp đôi|mot nua=một nửa|phu de=phụ đề
den trang=đen trắng|trang den=trắng đen|cat bo=cắt bỏ|hoan tac=hoàn tác
dung lai=dừng lại|cuoi cung=cuối cùng|dau tien=đầu tiên|bao nhieu=bao nhiêu
nhu cu=như cũ|tra lai=trả lại|khong can=không cần|thu nho=thu nhỏ|nho hon=nhỏ hơn
nen=nén|xuong=xuống|duoi=dưới|giup=giúp|minh=mình
cat=cắt|bo=bỏ|giay=giây|phut=phút|dau=đầu|cuoi=cuối
di=đi|chi=chỉ|lay=lấy|giu=giữ|doan=đoạn|phan=phần
khuc=khúc|tu=từ|den=đến|toi=tới|tat=tắt|tieng=tiếng
nay=này|thoi=thôi|lai=lại|huy=huỷ|xoa=xoá|khong=không|lam=làm|nho=nhỏ|len=lên|chu=chữ|them=thêm
tren=trên|nhac=nhạc|cham=chậm|nguoc=ngược|doc=dọc|vuong=vuông|ghep=ghép|dai=dài|duoc=được|qua=quá
nang=nặng|nhe=nhé|truoc=trước|va=và|roi=rồi|xuat=xuất|quay lai=quay lại|con=còn
"""
_MARKED: Final = dict(
    pair.split("=") for pair in _PAIRS.replace("\n", "|").strip("|").split("|") if pair
)
_TELLING: Final = frozenset(
    {
        "nen",
        "xuong",
        "duoi",
        "giup",
        "minh",
        "giay",
        "phut",
        "cuoi",
        "doan",
        "khuc",
        "tat",
        "tieng",
        "nay",
        "thoi",
        "huy",
        "xoa",
        "khong",
        "nhac",
        "cham",
        "nguoc",
        "ghep",
        "duoc",
        "truoc",
        "xuat",
        "lay",
        "giu",
    }
)
_KNOWN: Final = re.compile(rf"\b(?:{'|'.join(sorted(_MARKED, key=lambda words: -len(words)))})\b")
_DENIED: Final = re.compile(
    r"\bdung(?= (?:tat|cat|bo|xoa|nen|lam|giam|tang|doi|chen|them|xoay|ghep|tua|dong)\b)"
)
_WORD: Final = re.compile(r"[a-z]+")


def with_marks(text: str) -> str:
    """`text` is normalised; what is no Vietnamese, or has its marks, stays."""
    if not text.isascii():
        return text
    together = any(" " in found for found in _KNOWN.findall(text))
    if not together and len(_TELLING.intersection(_WORD.findall(text))) < 2:
        return text
    return _KNOWN.sub(lambda found: _MARKED[found[0]], _DENIED.sub("đừng", text))
