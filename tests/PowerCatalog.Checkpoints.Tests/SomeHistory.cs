using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>A history with delegations, a recall, corrections, annulments and a removal, recorded one after the other.</summary>
internal static class SomeHistory
{
    public const string First = "640102001000";
    public const string Second = "640102001001";
    public const string Township = "640302100000";

    /// <summary>Records it; gives the revision after each recording, when the read models are up.</summary>
    public static async IAsyncEnumerable<long> RecordAsync(TestCatalog catalog)
    {
        yield return await catalog.Record(
            DraftBuilder.List().Add(First, "校车使用许可").Add(Second, "出租汽车经营许可").Add("640102001002", "食品经营许可"));
        yield return await catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-02-01").Township("设立", Township, "金积镇", (Fields.County, "利通区")));
        yield return await catalog.Record(DraftBuilder.Adjustment().Delegate(First, "金积镇").Delegate(Second, "金积镇"));
        yield return await catalog.Record(
            DraftBuilder.Adjustment("吴政发〔2021〕6号", "2021-06-01").Change(First, "promisedLimit", null, "5工作日"));
        var change = (await catalog.Events()).Last(item => item.Type.StartsWith("PowerElementsChanged", StringComparison.Ordinal)).Revision;
        yield return await catalog.Record(Correction("吴审改〔2021〕1号").Correct(change, "承诺时限", "5工作日", "6工作日"));
        var corrected = (await catalog.Events()).Last(item => item.Type.StartsWith("FactCorrected", StringComparison.Ordinal)).Revision;
        yield return await catalog.Record(Correction("吴审改〔2021〕2号").Correct(corrected, "承诺时限", "6工作日", "7工作日"));
        yield return await catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕7号", "2021-06-10").Recall(Second, "金积镇").Suspend(First));
        yield return await catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕8号", "2021-06-20").Annul("吴政发〔2021〕7号"));
        yield return await catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕9号", "2021-06-25").Annul("吴政发〔2021〕8号"));
        yield return await catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕10号", "2021-06-30").Remove("640102001002"));
    }

    private static DraftBuilder Correction(string number) => DraftBuilder.Adjustment(number, "2021-06-05");
}
