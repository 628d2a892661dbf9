using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Recording;

/// <summary>What is assumed as recorded is answered as what is recorded.</summary>
public sealed class PendingFactsTests
{
    private const string One = "640102001000", Two = "640102002000", Town = "640302100000";

    private static readonly (string Name, Action<DraftBuilder> First, Action<DraftBuilder> Then)[] Pairs =
    [
        ("an addition and its change", first => first.Add("640102003000", "新事项"),
            then => then.Change("640102003000", "office", null, "一科")),
        ("an addition by name", first => first.Line(LineKind.Add, Power("河道采砂规划审批", "市教育局")),
            then => then.Line(LineKind.Remove, Named("河道采砂规划审批"))),
        ("provisional codes that count on", first => first.Line(LineKind.Add, Power("甲", "市教育局")),
            then => then.Line(LineKind.Add, Power("乙", "市教育局"))),
        ("a code given later", first => first.Line(LineKind.Add, [.. Power("甲", "市教育局"), ("baseCode", "000115001000")]),
            then => then.Line(LineKind.Remove, (Fields.Code, "000115001000"), (Fields.Reason, "取消"))),
        ("a new name", first => first.Change(One, "name", "民办学校设立许可", "学校设立许可"),
            then => then.Line(LineKind.Remove, Named("学校设立许可"))),
        ("a removal", first => first.Remove(One), then => then.Remove(One)),
        ("a transfer", first => first.Transfer(One, "市教育局", "市水务局"), then => then.Transfer(One, "市教育局", "市水务局")),
        ("a department registered", first => first.Department("登记", "市河长办"), then => then.Transfer(One, "市教育局", "市河长办")),
        ("a department that holds what moved to it", first => first.Transfer(One, "市教育局", "市水务局"),
            then => then.Remove(Two).Department("撤销", "市水务局")),
        ("a department closed", first => first.Department("更名", "市水务局", (Fields.NewName, "市水利局")),
            then => then.Transfer(One, "市教育局", "市水利局")),
        ("a department merged", first => first.Department("合并", "市水务局", (Fields.Into, "市教育局")), then => then.Transfer(Two, "市教育局", "市水务局")),
        ("a township renamed", first => first.Township("更名", Town, "金积镇", (Fields.NewName, "新金积镇")),
            then => then.Delegate(One, "新金积镇")),
        ("a delegation", first => first.Delegate(One, Town), then => then.Recall(One, Town)),
        ("a delegation to a township that is closed", first => first.Delegate(One, Town),
            then => then.Township("撤销", Town, "金积镇", (Fields.Consequences, "一并办理"))),
        ("a decision that is annulled", first => first.Remove(One), then => then.Annul("吴政发〔2021〕5号")),
        ("a suspension", first => first.Suspend(One), then => then.Suspend(One, "恢复")),
    ];

    public static TheoryData<string> Names => [.. Pairs.Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_draft_is_checked_behind_an_assumed_one_as_behind_the_same_recorded(string name)
    {
        var (_, first, then) = Pairs.Single(pair => pair.Name == name);
        await using var catalog = await TestCatalog.Open(
            DraftBuilder.List().Add(One).Add(Two, "取水许可", department: "市水务局"));
        var earlier = Built("吴政发〔2021〕5号", "2021-05-01", first);
        var later = Built("吴政发〔2021〕6号", "2021-06-01", then);
        var assumed = await catalog.TryRecord(earlier, dryRun: true);
        Assert.True(assumed.Outcome == RecordingOutcome.Previewed, string.Join('\n', assumed.Problems));
        var alone = await catalog.TryRecord(later, dryRun: true);
        var pending = new PendingFacts();
        pending.Add(assumed.Assessment!);
        var behind = await catalog.Recorder.RecordAsync(
            Submission.Of(later, []) with { Pending = pending }, TestCatalog.Request(later, dryRun: true),
            TestContext.Current.CancellationToken);

        Assert.Equal(RecordingOutcome.Recorded, (await catalog.TryRecord(earlier)).Outcome);
        var recorded = await catalog.TryRecord(later, dryRun: true);
        Assert.Equal(Told(recorded), Told(behind));
        Assert.NotEqual(Told(alone), Told(behind));
    }

    private static AdjustmentDraft Built(string number, string day, Action<DraftBuilder> lines)
    {
        var draft = DraftBuilder.Adjustment(number, day);
        lines(draft);
        return draft.Build();
    }

    private static (string, string?)[] Power(string name, string department) =>
        [(Fields.Name, name), (Fields.Category, "行政检查"), (Fields.Department, department)];

    private static (string, string?)[] Named(string name) => [(Fields.Name, name), (Fields.Reason, "取消")];

    private static string Told(RecordingResult result) => string.Join(
        '\n',
        [$"{result.Outcome}", .. result.Assessment!.Preview.Select(line => $"{line}"), .. result.Problems.Select(problem => $"{problem}")]);
}
