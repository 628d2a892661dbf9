using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Figures;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Domain.Laws.Following;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.Listings.Columns;

namespace PowerCatalog.Listings.Laws;

/// <summary>Entries on documents that changed, what rests on them, and the figures of a year.</summary>
public static class LawEntryListings
{
    /// <summary>The entries in short.</summary>
    public static Listing<LawEntry> Entries { get; } = new Listing<LawEntry>("文件变动记录", "Entries on changed documents")
        .Text("编号", "Id", entry => entry.Id.Value, brief: true)
        .Text("决定", "Decision", entry => entry.Recorded.Decision.Name(), brief: true)
        .Date("记录日期", "Recorded", entry => entry.Day, brief: true)
        .Number("文件（件）", "Documents", entry => entry.Changes.Count, brief: true)
        .Number("废止", "Repealed", entry => Those(entry, LawResult.Repealed), brief: true)
        .Number("失效", "Expired", entry => Those(entry, LawResult.Expired), brief: true)
        .Number("修改", "Amended", entry => Those(entry, LawResult.Amended), brief: true)
        .Number("继续有效", "Retained", entry => Those(entry, LawResult.Retained))
        .Number("草案（件）", "Drafts", entry => entry.Drafts.Count, brief: true)
        .Text("撤回原因", "Withdrawn because", entry => entry.Withdrawn?.Reason, brief: true);

    /// <summary>By kind and level of document.</summary>
    public static Listing<DocumentCounts> Figures(int year) => new Listing<DocumentCounts>($"{year}年文件清理", $"Documents of {year}")
        .Text("文件类别", "Kind", counts => LawWords.Of(counts.Class).Zh, brief: true)
        .Text("制定层级", "Level", counts => LawWords.Of(counts.Level).Zh, brief: true)
        .Number("废止（件）", "Repealed", counts => counts.Repealed, brief: true)
        .Number("失效（件）", "Expired", counts => counts.Expired, brief: true)
        .Number("修改（件）", "Amended", counts => counts.Amended, brief: true)
        .Number("继续有效（件）", "Retained", counts => counts.Retained, brief: true);

    /// <summary>The documents behind the figures of a year; with the headings that the sheet 文件清理 has.</summary>
    public static Listing<YearDocument> Documents(int year) => new Listing<YearDocument>($"{year}年文件清理目录", $"Documents of {year}")
        .Text("文件名称", "Name", document => document.Change.Name, brief: true)
        .Text("文号", "Number", document => document.Change.Number, brief: true)
        .Text("清理结果", "Result", document => LawWords.Of(document.Change.Result).Zh, brief: true)
        .Date("日期", "Day", document => document.Change.On, brief: true)
        .Text("条文", "Articles", document => Joined(document.Change.Articles))
        .Text("文件类别", "Kind", document => document.Change.Class is { } kind ? LawWords.Of(kind).Zh : null, brief: true)
        .Text("制定层级", "Level", document => document.Change.Level is { } level ? LawWords.Of(level).Zh : null, brief: true)
        .Text("制定机关", "Issuer", document => document.Change.Issuer)
        .Text("替代文件", "Successor", document => document.Change.Successor)
        .Text("替代文件文号", "Successor's number", document => document.Change.SuccessorNumber)
        .Text("备注", "Note", document => document.Change.Note)
        .Text("清理决定", "Decision", document => document.Entry.Recorded.Decision.Name())
        .Text("记录编号", "Entry", document => document.Entry.Id.Value);

    /// <summary>The powers that rest on documents, article by article, and what was done about them.</summary>
    /// <param name="body">What a department is called, by its code.</param>
    public static Listing<FollowedPower> Touched(Func<string, string> body) => new Listing<FollowedPower>("涉及职权", "Powers touched")
        .Text("文件", "Document", touched => touched.Change.Title(), brief: true)
        .Text("结果", "Result", touched => LawWords.Of(touched.Change.Result).Zh, brief: true)
        .Date("日期", "Day", touched => touched.Change.On, brief: true)
        .Text("条文", "Articles", touched => Joined(touched.Power.Articles), brief: true)
        .Text("职权编码", "Power", touched => touched.Power.Power.Value, brief: true)
        .Text("事项名称", "Name", touched => touched.Power.Name, brief: true)
        .Text("实施部门", "Department", touched => body(touched.Department.Value), brief: true)
        .Text("依据原文", "Basis", touched => string.Join('\n', touched.Power.Lines))
        .Text("替代文件", "Successor", touched => touched.Change.Successor)
        .Text("进展", "Status", touched => TouchedWords.Of(touched.Status).Zh, brief: true)
        .Text("不受影响的理由", "Why unaffected", touched => touched.Reason);

    /// <summary>Citations that may be meant.</summary>
    public static Listing<(LawChange Change, NearDocument Near)> Near { get; } =
        new Listing<(LawChange Change, NearDocument Near)>("相近而未算作涉及的依据", "Near citations, not counted")
            .Text("文件", "Document", row => row.Change.Title(), brief: true)
            .Text("依据中的写法", "As cited", row => row.Near.Cited.Title(), brief: true)
            .Text("未算作涉及的原因", "Why not counted", row => TouchedWords.Of(row.Near.Why).Zh, brief: true);

    /// <summary>How far the departments are.</summary>
    /// <param name="body">What a department is called, by its code.</param>
    public static Listing<DepartmentProgress> Departments(Func<string, string> body) =>
        new Listing<DepartmentProgress>("部门进展", "Progress by department")
        .Text("实施部门", "Department", progress => body(progress.Department.Value), brief: true)
        .Number("涉及（项）", "Touched", progress => progress.Touched, brief: true)
        .Number("已调整", "Adjusted", progress => progress.Adjusted, brief: true)
        .Number("已减少", "Removed", progress => progress.Removed, brief: true)
        .Number("确认不受影响", "Unaffected", progress => progress.Unaffected, brief: true)
        .Number("待处理", "Open", progress => progress.Open, brief: true)
        .Text("草案编号", "Draft", progress => progress.Draft?.Value, brief: true);

    /// <summary>Drafts that an entry proposes.</summary>
    /// <param name="body">What a department is called, by its code.</param>
    public static Listing<DraftProposal> Proposals(Func<string, string> body) => new Listing<DraftProposal>("拟开草案", "Drafts proposed")
        .Text("实施部门", "Department", proposal => body(proposal.Draft.Department.Value), brief: true)
        .Number("涉及职权（项）", "Powers", proposal => proposal.Powers, brief: true)
        .Number("涉及文件（件）", "Documents", proposal => proposal.Documents, brief: true)
        .Date("事由日期", "Day of the cause", proposal => proposal.Draft.Cause.On, brief: true)
        .Text("事由", "Cause", proposal => proposal.Draft.Cause.Text, brief: true)
        .Text("草案编号", "Draft", proposal => proposal.Draft.Id.Value);

    private static int Those(LawEntry entry, LawResult result) => entry.Changes.Count(change => change.Result == result);

    private static string? Joined(IReadOnlyList<string> articles) => articles.Count == 0 ? null : string.Join('、', articles);
}
