"""A small public book for tests of views, pages and exports: three scenarios, one confirmed, two levels."""

from datetime import date

from sotay.book.channels import Channel
from sotay.book.edition import Edition
from sotay.book.glossary import Glossary
from sotay.book.laws import Law
from sotay.book.levels import Criteria, Group, Level, Levels, Report
from sotay.book.lists import Placeholder
from sotay.book.registry import Registry
from sotay.book.roles import Role
from sotay.book.units import Successor, Unit, Units
from sotay.views.public import PublicBook, PublicResponse, PublicScenario, PublicStep

Y_TE = Unit(id="so-y-te", name="Sở Y tế", kind="office", tier="tỉnh", function="Số ca bệnh, điều trị.")
TRUONG = Unit(id="nha-truong", name="Nhà trường", kind="generic", tier="xã")
CHUNG = Unit(id="to-thong-tin-chung", name="Tổ thông tin chung", kind="team", tier="tỉnh")
CONG_AN = Unit(id="cong-an-tinh", name="Công an tỉnh", kind="office", tier="tỉnh")
CU = Unit(
    id="so-cu",
    name="Sở Cũ",
    kind="office",
    tier="tỉnh",
    to=date(2025, 2, 28),
    successors=[Successor(unit="so-y-te", function="y tế dự phòng")],
)
HEAD = Role(id="nguoi-dung-dau", name="Người đứng đầu đơn vị chủ trì")
CHAIR = Role(id="chu-tich", name="Chủ tịch UBND tỉnh")
SITE = Channel(id="trang-tin", name="Trang thông tin điện tử")
LAW = Law(
    id="luat-bao-chi-2025", number="126/2025/QH15", title="Luật Báo chí", kind="luật", status="còn hiệu lực"
)
_SEEN = Criteria(spread="ít", press="chưa hỏi", mood="hỏi", harm="chưa có", trust="bình thường")


def _level(number: int, name: str, **more: object) -> Level:
    return Level.model_validate(
        {
            "number": number,
            "name": name,
            "colour": "vàng",
            "summary": f"Tóm tắt {name}.",
            "criteria": _SEEN,
            "decides": "Người đứng đầu đơn vị",
            "leads": "Đơn vị có việc",
            "joins": "Không",
            "speaks": "Người phát ngôn",
            "first_statement": "Chậm nhất 04 giờ",
            "updates": "Mỗi ngày",
            "channels": "Trang tin",
            "report": "Báo Tổ tham mưu",
            "approves": ["Chủ tịch UBND tỉnh"],
            **more,
        }
    )


WARNING = _level(2, "Cảnh báo", deadline_max="4 giờ", reports=[Report(to="Tổ tham mưu", within="2 giờ")])
GRAVE = _level(
    4,
    "Nghiêm trọng",
    deadline_max="1 giờ",
    safety_within="30 phút",
    reports=[Report(to="UBND tỉnh", within="ngay"), Report(to="Tỉnh ủy", within="ngay")],
)
HEALTH, SEA = Group(id="suc-khoe", name="Sức khỏe"), Group(id="bien", name="Biển đảo")


def response(
    level: Level, lead: Unit, partners: tuple[Unit, ...], deadline: int, *steps: tuple[int, Unit, str]
):
    """A response whose path is set when its scenario is made."""
    return PublicResponse(
        path=f"cap-{level.number}.md",
        level=level,
        lead=lead,
        partners=partners,
        deadline=deadline,
        approves=(CHAIR,) if level is GRAVE else (HEAD,),
        speaks=CHAIR if level is GRAVE else HEAD,
        updates="3 giờ" if level is GRAVE else "1 ngày",
        channels=(SITE,),
        signs=("Có người hỏi.",),
        steps=tuple(PublicStep(*step) for step in steps),
        statement="Đến [giờ], có [số người] tại [nơi].\n\n**Chưa rõ nguyên nhân.**",
        moves=("Xuống khi tin giảm.",),
    )


def scenario(
    code: str, slug: str, title: str, group: Group, *responses: PublicResponse, **more: object
) -> PublicScenario:
    """A scenario with these responses; `more` overrides what else it says."""
    folder = f"scenarios/{slug}"
    values: dict[str, object] = {
        "path": f"{folder}/index.md",
        "slug": slug,
        "id": code,
        "title": title,
        "group": group,
        "summary": f"Tóm tắt {title}",
        "reviewed": date(2026, 8, 31),
        "reviewer": Y_TE,
        "review_every": "6 tháng",
        "confirmed": "",
        "laws": (LAW,),
        "background": "Bối cảnh.",
        "messages": "- **Đến [giờ], có [số người].** — bằng chứng: bảng số ca\n"
        "- **Gọi 115.** — bằng chứng: số trực",
        "questions": "### Ai chịu trách nhiệm?\n\nChưa đủ căn cứ.\n\n"
        "### Vì sao chậm?\n\nChúng tôi nhận lỗi.\n\n- Từ [giờ].",
        "donts": "- Không đoán.\n- Không nêu tên\n  người bệnh.",
        "afterwards": "- Họp sau 7 ngày.",
        "responses": tuple(
            PublicResponse(**{**vars(one), "path": f"{folder}/{one.path}"}) for one in responses
        ),
    }
    return PublicScenario(**{**values, **more})  # type: ignore[arg-type]


def book() -> PublicBook:
    """The book of three scenarios."""
    levels = Levels(
        levels=[WARNING, GRAVE],
        groups=[SEA, HEALTH, Group(id="rong", name="Nhóm rỗng")],
        safety_says="tin an toàn",
    )
    registry = Registry(
        edition=Edition(
            title="Sổ tay thử", number="0.1", as_of=date(2026, 11, 22), status="dự thảo", licence="CC BY 4.0"
        ),
        levels=levels,
        units=Units([Y_TE, TRUONG, CHUNG, CONG_AN, CU]),
        roles=[HEAD, CHAIR],
        channels=[SITE],
        laws=[LAW],
        glossary=Glossary(terms=[]),
        plan=None,
        placeholders=[
            Placeholder(text="giờ", means="Giờ của số liệu", example="14 giờ"),
            Placeholder(text="số người", means="Số người", example="12 người"),
            Placeholder(text="kênh", means="Kênh", example="Zalo OA"),
        ],
        sources=[],
        recipients=[],
    )
    poisoning = scenario(
        "KB05",
        "ngo-doc",
        "Ngộ độc",
        HEALTH,
        response(
            WARNING,
            Y_TE,
            (TRUONG, CONG_AN),
            240,
            (20, TRUONG, "nhắn phụ huynh nơi khám."),
            (120, Y_TE, "báo cáo nhanh Tổ tham mưu."),
            (240, Y_TE, "đăng tuyên bố."),
        ),
        response(
            GRAVE,
            CHUNG,
            (Y_TE, TRUONG, CONG_AN),
            60,
            (5, Y_TE, "ghi T0; báo ngay UBND tỉnh, Tỉnh ủy."),
            (20, Y_TE, "phát Tin an toàn: gọi 115."),
            (60, CHUNG, "công bố tuyên bố."),
        ),
        confirmed="Sở Y tế, 01/12/2026",
        review_every="12 tháng",
    )
    vaccine = scenario(
        "KB06",
        "tiem-chung",
        "Tiêm chủng",
        HEALTH,
        response(
            WARNING,
            Y_TE,
            (TRUONG,),
            240,
            (60, Y_TE, "gọi nơi điều trị."),
            (120, Y_TE, "báo cáo Tổ tham mưu."),
        ),
        response(
            GRAVE,
            CHUNG,
            (Y_TE,),
            60,
            (5, Y_TE, "báo ngay UBND tỉnh."),
            (10, CHUNG, "báo Tỉnh ủy."),
            (30, CHUNG, "phát tin an toàn."),
            (60, CHUNG, "công bố tuyên bố, thay [bản cũ]."),
        ),
    )
    boat = scenario(
        "KB11",
        "tau-ca",
        "Tàu cá",
        SEA,
        response(GRAVE, CHUNG, (CONG_AN,), 45, (45, CHUNG, "công bố.")),
        review_every="1 năm",
    )
    return PublicBook(
        registry=registry, scenarios=(poisoning, vaccine, boat), chapters=(), pages=(), modules=()
    )
