using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Testing;

/// <summary>Drafts with any content: any kind of line with any fields, good and bad values mixed.</summary>
public sealed class WildDrafts(Dice dice)
{
    private static readonly string[] Values =
    [
        "", "640101001000", "640101002000", "640101001000、640101009000", "甲局", "乙局", "丙局", "D001", "某事项", "行政许可", "permit", "行政强制", "公共服务",
            "10", "2021-03-01",
        "2021-02-30", "9999-12-31", "20991231", "20工作日", "9999年", "即办", "无", "是", "否", "；", "、", "640302100000", "640302100",
            "640302401000", "镇0", "全部", "利通区", "赋权", "委托", "派驻",
        "暂停", "恢复", "登记", "更名", "合并", "撤销", "一并办理", "不办理：另行收回", "phone", "name", "category", "事项名称", "legalBasis", "《教育法》第一条", "《通知》",
            "1.", "部门名义", "乡镇名义",
            "〔〕",
        "吴政发〔2021〕9号", "吴政发〔2021〕2号", "自始", "整条", "生效日期", "实施部门", "4", "9", "12", "17", "11440000006939756B", "\n", "x y", new('长', 5000),
            "\uD83D\uDE80", "2147483648", "-1",
    ];

    private static readonly string[] AllFields =
    [
        Fields.Code, Fields.Name, Fields.Category, Fields.Department, Fields.DepartmentCode, Fields.Element, Fields.From, Fields.To,
            Fields.Editorial, Fields.Reason, Fields.Supersedes,
        Fields.SupersededBy, Fields.FromDepartment, Fields.ToDepartment, Fields.HandOver, Fields.Townships, Fields.Receivers,
            Fields.Scope, Fields.Mode,
            Fields.InWhoseName, Fields.Instrument, Fields.ProvincialBasis,
        Fields.Since, Fields.Until, Fields.Travelling, Fields.Action, Fields.NewName, Fields.Into, Fields.Township, Fields.TownshipName,
            Fields.Consequences, Fields.Effective, Fields.Revision, Fields.Item, Fields.Annuls, Fields.AnnulledFrom, Fields.By,
                "legalBasis", "statutoryLimit",
        "promisedLimit", "steps", "crossProvince", "materials", "bodyCode", "baseCode", "nonsense",
    ];

    private static readonly string[] Particulars =
        [Fields.DocumentNumber, Fields.Title, Fields.Authority, Fields.Decided, Fields.Effective, Fields.Published, Fields.Remark];

    private static readonly LineKind[] Kinds = Enum.GetValues<LineKind>();

    /// <summary>One draft.</summary>
    public AdjustmentDraft Next(string division)
    {
        var draft = dice.OneIn(4) ? DraftBuilder.List(division) : DraftBuilder.Adjustment(division: division);
        if (dice.OneIn(3)) draft.Without(dice.Of(Particulars));
        if (dice.OneIn(3))
        {
            var value = dice.Of(Values);
            if (value.Length > 0) draft.Header(dice.Of(Particulars), value);
        }

        for (var lines = dice.Roll(6); lines > 0; lines--)
            draft.Line(dice.Of(Kinds), [.. Enumerable.Range(0, dice.Roll(12)).Select(_ => (dice.Of(AllFields), (string?)dice.Of(Values)))]);
        return draft.Build();
    }
}
