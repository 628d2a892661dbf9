using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>A history with delegations, a recall, corrections, annulments and a removal, recorded one after the other.</summary>
internal static class SomeHistory
{
    public const string First = "640102001000";
    public const string Second = "640102001001";
    public const string Township = "640302100000";

    public const string Third = "640102001002";

    /// <summary>Records it; gives the revision after each recording, when the read models are up.</summary>
    public static async IAsyncEnumerable<long> RecordAsync(TestCatalog catalog)
    {
        yield return await catalog.Record(
            DraftBuilder.List().Add(First, "校车使用许可").Add(Second, "出租汽车经营许可").Add(Third, "食品经营许可"));
        yield return await catalog.Record(Decision(2).Delegate(First, "金积镇").Delegate(Second, "金积镇"));
        var given = await catalog.Record(Decision(3).Line(
            LineKind.Delegate, (Fields.Code, Third), (Fields.Receivers, "利通区"), (Fields.Mode, "下放"))) - 1;
        yield return given + 1;
        yield return await catalog.Record(Decision(4).Correct(given, "承接单位", "利通区", "盐池县、太阳山开发区"));
        var changed = await catalog.Record(Decision(5).Change(First, "承诺时限", null, "5工作日")) - 1;
        yield return changed + 1;
        var corrected = await catalog.Record(Decision(6).Correct(changed, "承诺时限", "5工作日", "6工作日")) - 1;
        yield return corrected + 1;
        yield return await catalog.Record(Decision(7).Correct(corrected, "承诺时限", "6工作日", "7工作日"));
        yield return await catalog.Record(Decision(8).Recall(Second, "金积镇").Suspend(First));
        yield return await catalog.Record(Decision(9).Annul("吴政发〔2021〕8号"));
        yield return await catalog.Record(Decision(10).Annul("吴政发〔2021〕9号"));
        yield return await catalog.Record(Decision(11).Remove(Third));
    }

    private static DraftBuilder Decision(int number) => DraftBuilder.Adjustment($"吴政发〔2021〕{number}号", $"2021-05-{number:00}");
}
