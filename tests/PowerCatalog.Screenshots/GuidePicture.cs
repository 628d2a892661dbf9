using PowerCatalog.Domain.People;

namespace PowerCatalog.Screenshots;

/// <summary>A picture of the guide: what somebody of a role sees in the demonstration.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Role">Who looks.</param>
/// <param name="Address">At which page.</param>
/// <param name="Followed">The link that is followed from there, by its text; null for none.</param>
internal sealed record GuidePicture(string Name, Role Role, string Address, string? Followed = null)
{
    private const string Catalog = "/640300";
    private const string Board = Catalog + "/procedure";

    /// <summary>Those of the guide, in the order of its chapters.</summary>
    public static readonly IReadOnlyList<GuidePicture> All =
    [
        new("clerk-work", Role.DepartmentClerk, "/work"),
        new("clerk-draft", Role.DepartmentClerk, Board, "压减取水许可申请审批办理时限（合成示例）"),
        new("office-board", Role.ReformOffice, Board),
        new("office-review", Role.ReformOffice, Board, "调整占用农业灌溉水源灌排工程设施审批时限（合成示例）"),
        new("legality-review", Role.LegalityReviewer, Board, "调整不同行政区域边界水工程审批时限（合成示例）"),
        new("approval", Role.Approver, Board, "取消坝顶兼做公路审批（合成示例）"),
        new("promulgation", Role.Publisher, Board, "调整洪水影响评价审批时限（合成示例）"),
        new("township", Role.TownshipOfficer, Catalog + "/townships/640302101000"),
        new("recall-request", Role.TownshipOfficer, Board + "/recalls"),
        new("audit-compare", Role.Auditor, Catalog + "/audit/compare?fromOn=2020-12-31&toOn=2021-12-31"),
        new("access-trail", Role.Auditor, "/access"),
        new("people", Role.Administrator, "/people"),
    ];
}
