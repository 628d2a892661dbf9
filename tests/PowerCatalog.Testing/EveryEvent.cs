using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Testing;

/// <summary>
/// One event of every type, every member filled; facts that fit each other in this order, so that they can be recorded as one adjustment.
/// </summary>
public static class EveryEvent
{
    private static readonly DivisionCode Division = DivisionCode.Parse("640300");
    private static readonly AdjustmentId Adjustment = AdjustmentId.Of(Division, "吴政发〔2021〕5号");
    private static readonly AdjustmentId Later = AdjustmentId.Of(Division, "吴政发〔2021〕6号");
    private static readonly DateOnly Day = new(2021, 5, 1);
    private static readonly PowerCode Power = PowerCode.Parse("640102001000");
    private static readonly DepartmentCode Education = DepartmentCode.Parse("D02");
    private static readonly DepartmentCode Police = DepartmentCode.Parse("D06");
    private static readonly TownshipCode Township = TownshipCode.Parse("640302100000");

    private static readonly Receiver[] Receivers =
        [
            Township, Receiver.County(DivisionCode.Parse("640302"), "利通区"), Receiver.Zone("太阳山开发区"), Receiver.Department("利通区", "教育局"),
            Receiver.Area("特定区域"),
        ];

    // After the opening and the promulgation.
    private const long FirstFact = 2;

    /// <summary>The facts.</summary>
    public static IReadOnlyList<Fact> Facts { get; } =
    [
        new DepartmentRegistered(Adjustment, 1, Day, Education, "市教育局"),
        new DepartmentRegistered(Adjustment, 2, Day, Police, "市公安局"),
        new TownshipRegistered(Adjustment, 3, Day, Township, "金积镇", "利通区"),
        new PowerAdded(
            Adjustment, 4, Day, Power, Family.Power, Education, Category.Permit, "校车使用许可",
            ElementValues.Of([new("legalBasis", "《校车安全管理条例》第十五条"), new("promisedLimit", "10工作日")]), [PowerCode.Parse("640102009000")]),
        new PowerElementsChanged(
            Adjustment, 5, Day.AddDays(1), Power,
            [
                new ElementChange("promisedLimit", "10工作日", "5工作日", false), new ElementChange("phone", null, "12345", true),
                new ElementChange("legalBasis", "《校车安全管理条例》第十五条", null, false),
            ]),
        new PowerTransferred(Adjustment, 6, Day.AddDays(2), Power, Education, Police, Day.AddDays(30)),
        new PowerSuspended(Adjustment, 7, Day.AddDays(3), Power, "试点"),
        new PowerResumed(Adjustment, 8, Day.AddDays(4), Power, "期满"),
        new PowerDelegated(
            Adjustment, 9, Day.AddDays(5), Power, Receivers,
            new DelegationTerms(
                DelegationMode.Entrusted, ActingName.Department, "吴公委〔2021〕1号", "宁政发〔2020〕7号", Day.AddDays(5), Day.AddYears(1),
                Day.AddDays(20), "检查权", "中心城区范围")),
        new DelegationRecalled(Adjustment, 10, Day.AddDays(6), Power, Receivers, "承接不了", "吴评〔2021〕2号"),
        new PowerRemoved(Adjustment, 11, Day.AddDays(7), Power, "合并", [PowerCode.Parse("640102008000")]),
        new DepartmentRenamed(Adjustment, 12, Day.AddDays(8), Education, "市教育局", "市教育体育局"),
        new DepartmentsMerged(Adjustment, 13, Day.AddDays(9), Education, Police),
        new DepartmentClosed(Adjustment, 14, Day.AddDays(10), Police),
        new TownshipRenamed(Adjustment, 15, Day.AddDays(11), Township, "金积镇", "金积街道"),
        new TownshipClosed(Adjustment, 16, Day.AddDays(12), Township),
    ];

    /// <summary>What a later adjustment corrects and annuls.</summary>
    public static IReadOnlyList<Fact> Rereading { get; } =
    [
        new FactCorrected(
            Later, 1, Day.AddDays(3), FirstFact + 6, new PowerSuspended(Adjustment, 7, Day.AddDays(3), Power, "试点改革"), "录入有误",
            "吴审改函〔2021〕3号"),
        new AdjustmentAnnulled(
            Later, 2, Day.AddYears(9), AdjustmentId.Of(Division, "吴政发〔2020〕9号"), Day.AddYears(9), "吴忠市人民政府", "违法", "吴政复〔2021〕1号"),
    ];

    /// <summary>
    /// All events of a catalog's stream: opened, promulgated, the facts, completed; promulgated, what is read otherwise, completed; new
    /// keys.
    /// </summary>
    public static IReadOnlyList<CatalogEvent> Stream { get; } =
    [
        new CatalogOpened(Division, "吴忠市", "吴忠市机构编制委员会办公室"),
        new AdjustmentPromulgated(
            Adjustment, false, "吴政发〔2021〕5号", "吴政发﹝2021﹞5号", "关于调整的决定", "吴忠市人民政府", Day.AddDays(-3), Day, Day.AddDays(2), Facts.Count,
            new string('a', 64), new string('b', 64), "决定.xlsx", ["reform-office", "government"], "共16行"),
        .. Facts,
        new AdjustmentCompleted(Adjustment, Counting.Of(Facts, _ => Family.Power)),
        new AdjustmentPromulgated(
            Later, false, "吴政发〔2021〕6号", null, "关于更正的决定", "吴忠市人民政府", Day, Day, null, Rereading.Count, new string('c', 64),
            new string('d', 64), "更正.xlsx", [], null),
        .. Rereading,
        new AdjustmentCompleted(Later, Counting.Nothing),
        new SigningKeyRotated(
            "statement\n\n— a AAAAAAA=\n", ["a+00000000+AQ"], ["a+00000001+AQ"]),
    ];

    /// <summary>The revision of the last adjustment.</summary>
    public static long Head => Stream.Count - 2;

    /// <summary>One event of each type, by the type's name.</summary>
    public static IReadOnlyDictionary<string, CatalogEvent> ByType { get; } =
        Stream.GroupBy(happened => happened.GetType().Name).ToDictionary(group => group.Key, group => group.First());
}
