using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Application.Tests.Events;

/// <summary>One event of every step on the way of an adjustment, every member filled.</summary>
internal static class ProcedureSamples
{
    private const string Lines = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";
    private const string Set = "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13";

    private static readonly AdjustmentId Id = AdjustmentId.Of(DivisionCode.Parse("640300"), "吴政发〔2021〕5号");
    private static readonly DepartmentCode Education = DepartmentCode.Parse("D02");
    private static readonly DateOnly Day = new(2021, 5, 1);

    private static readonly KeptDraft Draft = new(
        Set, 1, 1, Lines, DraftKind.Adjustment,
        [new KeptField("documentNumber", "吴政发〔2021〕5号", null, null, new KeptPlace("决定", null, null, "文号"))],
        new KeptSource("调整决定.xlsx", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 20_480), false,
        [new KeptField("", "640300/2021-05-01/12", null, null, new KeptPlace("减少", 3, "B", "清单版本"))]);

    private static readonly LinesBearing Bearing = new(
        12, [ChangeKind.Removed, ChangeKind.Delegated], [ProcedureStep.Review, ProcedureStep.Legality, ProcedureStep.Approval], "general/1",
        [Education], [new Acceptor(Education, null), new Acceptor(null, TownshipCode.Parse("640302100000"))]);

    private static readonly TouchedPower Touched = new(PowerCode.Parse("640102001000"), Id, "吴政发〔2021〕9号", 14);

    public static IReadOnlyList<ProcedureEvent> Steps { get; } =
    [
        new AdjustmentDrafted(
            Id, DivisionCode.Parse("640300"), "教育局职权调整", Education, new DraftCause(Day, "《校车安全管理条例》修改"),
            new DraftNotice("吴审改函〔2021〕3号", Day), "general/1")
        {
            Entry = LawSamples.Entry,
            Recall = new RecallAsked(TownshipCode.Parse("640302106000"), PowerCode.Parse("640102001000")),
        },
        new LinesProposed(Draft, Bearing),
        new LinesRevised(Draft, Bearing, Lines),
        new AdjustmentCommented("请补充依据。"),
        new AdjustmentSubmitted(Lines),
        new OpinionAsked(Education, "请就划转提出意见。"),
        new OpinionGiven(Education, Lines, false, "不同意划转。"),
        new AdjustmentReviewed(Lines, "同意。", "教育局的意见已由政府协调。"),
        new LegalityReviewed(Lines, "吴司法审〔2021〕7号", LegalityResult.Lawful, "合法。"),
        new AdjustmentApproved(Lines, "吴政办纪〔2021〕4号", Day, "第4次常务会议。"),
        new AdjustmentReturned("另有决定调整了其中1项职权。", [Touched, Touched with { Power = null }]),
        new AdjustmentRejected("法律依据不足。"),
        new AdjustmentWithdrawn("事由已不存在。"),
        new PromulgationBegun(Lines, [new StatedParticular("documentNumber", "吴政发〔2021〕5号")]),
        new PromulgationNoted(Lines, 17, "吴政发〔2021〕5号", "关于调整职权的决定", Day, Day),
        new AdjustmentPublished("https://www.wuzhong.gov.cn/", Day),
        new HandOverConfirmed(new Acceptor(Education, null), Day, "已交接。"),
    ];

    public static IReadOnlyList<Domain.Events.AdjustmentEvent> All { get; } =
    [
        .. Steps,
        new LinesListed(
            Set, 0, [new KeptTable(["职权编码", "原因"], ["code", "reason"], ["name"])],
            [
                new KeptLine(
                    1, LineKind.Remove, new KeptPlace("减少", 3, null, null), 0,
                    [
                        new KeptField("code", "640102001000", "A", "职权编码", null),
                        new KeptField("effective", "2021-05-01", null, null, new KeptPlace("减少", 1, "A", null)),
                    ],
                    ["640102001000", " 合并 "]),
            ]),
    ];
}
