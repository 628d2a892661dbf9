using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;

namespace PowerCatalog.Application.Tests.Events;

/// <summary>One event of every type of a stream of laws, every member filled.</summary>
internal static class LawSamples
{
    private static readonly DateOnly Day = new(2021, 11, 1);
    private static readonly DivisionCode Wuzhong = DivisionCode.Parse("640300");

    public static readonly LawEntryId Entry = LawEntryId.Of(Enumerable.Range(1, 16).Select(number => (byte)number).ToArray());

    public static IReadOnlyList<LawEvent> All { get; } =
    [
        new LawChangesListed(
            Entry, 0,
            [
                new LawChange(
                    1, "吴忠市城市养犬管理办法", "吴政发〔2009〕12号", LawResult.Repealed, Day, ["第五条", "第二十条之一"], DocumentClass.Normative,
                    DocumentLevel.Own, "吴忠市人民政府", "吴忠市养犬管理条例", "吴政发〔2021〕3号", "被地方性法规替代", "文件清理", 3),
            ]),
        new LawChangesRecorded(
            Entry, Wuzhong, new LawDecision("吴政发〔2021〕30号", "关于宣布废止失效一批文件的决定", "吴忠市人民政府", Day), 1, 1,
            "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
            new SourceFile("文件清理.xlsx", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 20_480), 12),
        new LawDraftsOpened(Entry, [new OpenedDraft(DepartmentCode.Parse("D02"), AdjustmentId.Of(Wuzhong, "draft"))]),
        new PowersUnaffected(Entry, [PowerCode.Parse("640102001000")], "只改了条文号。"),
        new LawEntryWithdrawn(Entry, "误记。"),
    ];
}
