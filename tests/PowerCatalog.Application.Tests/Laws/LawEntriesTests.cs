using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Composing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Laws;
using PowerCatalog.Application.Recording;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.LawChanges;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Laws;

/// <summary>Entries over a real ledger and real read models: what they touch, what they open, and how it is dealt with.</summary>
public sealed class LawEntriesTests : IAsyncLifetime
{
    private const string SchoolBus = "640102001000", Training = "640102002000", Seizure = "640306001000";
    private static readonly Actor Office = Actor.Person(Role.ReformOffice, PersonId.Parse("p-reform"));

    private TestCatalog _catalog = null!;
    private LawServices _laws = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _catalog = await TestCatalog.Open(DraftBuilder.List()
            .Add(SchoolBus, "校车使用许可", "行政许可", "市教育局", ("legalBasis", "《校车安全管理条例》第十五条、第十六条"))
            .Add(Training, "校外培训许可", "行政许可", "市教育局", ("legalBasis", "《民办教育促进法》第十二条\n《校车安全管理条例》第二条"))
            .Add(Seizure, "扣留机动车", "行政强制", "市公安局", ("legalBasis", "《道路交通安全法》第九十六条\n《吴忠市校车管理办法（试行）》（吴政发〔2015〕8号）第三条")));
        _laws = new LawServices(
            _catalog.Ledger, new ReadModelKnowledge(_catalog.Files, _catalog.Clock), new Citations(_catalog.Views), TestReference.Data,
            TestReference.Rules, new SharedFolder(_catalog.Folder), _catalog.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        _laws.Dispose();
        await _catalog.DisposeAsync();
    }

    [Fact]
    public async Task A_preview_names_every_power_article_by_article_and_writes_nothing()
    {
        var head = await _catalog.Head();
        var result = await RecordAsync(dryRun: true, Amended("校车安全管理条例"));
        Assert.Equal(RecordingOutcome.Previewed, result.Outcome);
        var document = Assert.Single(result.Reliance!.Documents);
        Assert.Equal(
            [$"{SchoolBus} 第十五条、第十六条", $"{Training} 第二条"],
            document.Powers.Select(power => $"{power.Power} {string.Join('、', power.Articles)}"));
        Assert.Equal(["《校车安全管理条例》第二条"], document.Powers[1].Lines);
        var draft = Assert.Single(result.Drafts);
        Assert.Equal((Staff.Education, 2, new DateOnly(2021, 6, 1)), (draft.Draft.Department, draft.Powers, draft.Draft.Cause.On));
        Assert.Equal(head, await _catalog.Head());
    }

    [Fact]
    public async Task Articles_that_do_not_change_touch_nobody()
    {
        var result = await RecordAsync(dryRun: true, [.. Amended("校车安全管理条例"), ("articles", "第十六条")]);
        Assert.Equal(SchoolBus, Assert.Single(result.Reliance!.Powers()).Power.Value);
    }

    [Fact]
    public async Task A_near_name_is_shown_and_matched_with_nothing()
    {
        var result = await RecordAsync(dryRun: true, [("name", "吴忠市校车管理办法"), ("result", "废止")]);
        Assert.Empty(result.Reliance!.Powers());
        Assert.Equal("law.near", Assert.Single(result.Report.Problems).Code);
        var exact = await RecordAsync(dryRun: true, [("name", "吴忠市校车管理办法（试行）"), ("result", "废止")]);
        Assert.Equal(Seizure, Assert.Single(exact.Reliance!.Powers()).Power.Value);
        var byNumber = await RecordAsync(dryRun: true, [("number", "吴政发[2015]8号"), ("result", "失效")]);
        Assert.Equal(Seizure, Assert.Single(byNumber.Reliance!.Powers()).Power.Value);
        Assert.Empty((await RecordAsync(dryRun: true, [("name", "道路交通安全法"), ("result", "继续有效")])).Reliance!.Documents);
    }

    [Fact]
    public async Task The_same_entry_twice_is_recorded_once_and_drafts_are_opened_once()
    {
        var first = await RecordAsync(false, Amended("校车安全管理条例"));
        Assert.Equal((RecordingOutcome.Recorded, false), (first.Outcome, first.DraftsOpened));
        var head = await _catalog.Head();
        Assert.Equal(RecordingOutcome.AlreadyRecorded, (await RecordAsync(false, Amended("校车安全管理条例"))).Outcome);
        Assert.Equal(head, await _catalog.Head());

        for (var time = 0; time < 2; time++)
            Assert.True((await _laws.Entries.OpenDraftsAsync(Office, Staff.Wuzhong, first.Entry!.Value, null, Cancellation)).IsDone);
        var entry = Assert.Single((await _laws.Entries.BookAsync(Staff.Wuzhong, Cancellation)).Standing);
        Assert.Equal(LawDigest.DraftOf(entry.Id, Staff.Wuzhong, Staff.Education), Assert.Single(entry.Drafts).Adjustment);
        Assert.Equal(2 + 1, (await _catalog.Events(StreamName.Laws(Staff.Wuzhong))).Count);
        Assert.Single(await _catalog.Events(StreamName.Adjustment(entry.Drafts[0].Adjustment)));
        var other = await _laws.Entries.OpenDraftsAsync(Office, Staff.Wuzhong, entry.Id, [Staff.Police], Cancellation);
        Assert.Equal("law.nothing-to-draft", Assert.Single(other.Problems).Code);
    }

    /// <summary>Whoever recorded that a law has changed may review what the department then drafts, and may not draft for it.</summary>
    [Fact]
    public async Task An_opened_draft_is_the_departments_and_whoever_opened_it_may_review_it()
    {
        var result = await RecordAsync(false, Amended("校车安全管理条例"), openDrafts: true);
        Assert.True(result.DraftsOpened);
        var id = Assert.Single(result.Drafts).Draft.Id;
        await using var procedure = new TestProcedure(_catalog.Ledger, _catalog.Folder, _catalog.Clock);
        var lines = DraftBuilder.Adjustment("吴政发〔2021〕8号").Change(
            SchoolBus, "legalBasis", "《校车安全管理条例》第十五条、第十六条", "《校车安全管理条例》第十五条、第十七条");
        Assert.Equal("procedure.department-first", Assert.Single((await procedure.ProposeAsync(id, Staff.Reform, lines)).Problems).Code);
        Assert.Empty((await procedure.ProposeAsync(id, Staff.Clerk, lines)).Problems);
        await procedure.TakeAsync(id, Staff.Clerk, Steps.Submit);
        var reviewed = await procedure.TakeAsync(id, Staff.Reform, Steps.Review);
        Assert.Equal((ProcedureStage.Legality, result.Entry), (reviewed.State!.Stage, reviewed.State.Drafted.Entry));
        Assert.DoesNotContain(reviewed.State.Drafters, person => person == Staff.Reform.Id);
    }

    [Fact]
    public async Task Progress_follows_what_is_adjusted_removed_and_confirmed()
    {
        var amended = await RecordAsync(false, Amended("校车安全管理条例"));
        var repealed = await RecordAsync(false, [("name", "民办教育促进法"), ("result", "废止")]);
        Assert.Equal("2 0 0 0 2", await ProgressAsync(amended.Entry!.Value));
        Assert.Equal("1 0 0 0 1", await ProgressAsync(repealed.Entry!.Value));

        await _catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕8号").Change(
            Training, "legalBasis", "《民办教育促进法》第十二条\n《校车安全管理条例》第二条", "《民办教育促进法》第十三条\n《校车安全管理条例》第二条"));
        // An amended law was looked at again with its basis; a repealed one is still cited.
        Assert.Equal("2 1 0 0 1", await ProgressAsync(amended.Entry!.Value));
        Assert.Equal("1 0 0 0 1", await ProgressAsync(repealed.Entry!.Value));

        await ConfirmAsync(amended.Entry.Value, SchoolBus, "只改了条文号。");
        Assert.Equal("2 1 0 1 0", await ProgressAsync(amended.Entry.Value));
        await _catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕9号").Remove(SchoolBus).Change(
            Training, "legalBasis", "《民办教育促进法》第十三条\n《校车安全管理条例》第二条", "《校车安全管理条例》第二条"));
        Assert.Equal("2 1 1 0 0", await ProgressAsync(amended.Entry.Value));
        Assert.Equal("1 1 0 0 0", await ProgressAsync(repealed.Entry.Value));
    }

    [Fact]
    public async Task A_power_that_comes_to_rest_on_a_repealed_document_later_is_touched_too()
    {
        var repealed = await RecordAsync(false, [("name", "民办教育促进法"), ("result", "废止")]);
        await _catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕8号").Add(
            "640102009000", "民办学校设立许可", "行政许可", "市教育局", ("legalBasis", "《民办教育促进法》第十一条")));
        Assert.Equal("2 0 0 0 2", await ProgressAsync(repealed.Entry!.Value));
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_and_a_withdrawn_entry_stays_withdrawn()
    {
        var id = (await RecordAsync(false, Amended("校车安全管理条例"))).Entry!.Value;
        Assert.Equal("law.not-touched", (await ConfirmAsync(id, Seizure, "无关。")).Problems[0].Code);
        Assert.Equal("law.no-reason", (await ConfirmAsync(id, SchoolBus, " ")).Problems[0].Code);
        var other = LawEntryId.Of(new byte[16]);
        var unknown = await _laws.Entries.WithdrawAsync(Office, Staff.Wuzhong, other, "误记。", Cancellation);
        Assert.Equal("law.no-entry", unknown.Problems[0].Code);
        Assert.True((await _laws.Entries.WithdrawAsync(Office, Staff.Wuzhong, id, "误记。", Cancellation)).IsDone);
        Assert.Equal("law.withdrawn", (await ConfirmAsync(id, SchoolBus, "无关。")).Problems[0].Code);
        var again = await RecordAsync(false, Amended("校车安全管理条例"));
        Assert.Equal((RecordingOutcome.Refused, "law.was-withdrawn"), (again.Outcome, again.Report.Problems[0].Code));
    }

    [Fact]
    public async Task An_entry_on_a_document_of_an_earlier_one_is_told()
    {
        await RecordAsync(false, Amended("校车安全管理条例"));
        var again = await RecordAsync(true, [("name", "《校车安全管理条例》（2020修订）"), ("result", "废止")]);
        Assert.Equal("law.said-before", Assert.Single(again.Report.Problems).Code);
    }

    [Fact]
    public async Task Without_a_catalog_there_is_nothing_to_match()
    {
        var elsewhere = DivisionCode.Parse("640100");
        var draft = _laws.Files.Typed(Decision, [Amended("水法").Select(Nullable)]);
        var result = await _laws.Entries.RecordAsync(new RecordLaws(Office, elsewhere, draft, DryRun: false), Cancellation);
        Assert.Equal("law.no-catalog", Assert.Single(result.Report.Problems).Code);
    }

    [Fact]
    public async Task Several_at_once_are_all_recorded()
    {
        var results = await Task.WhenAll(Enumerable.Range(1, 6).Select(number => RecordAsync(false, Amended($"第{number}号办法"))));
        Assert.All(results, result => Assert.Equal(RecordingOutcome.Recorded, result.Outcome));
        Assert.Equal(6, (await _laws.Entries.BookAsync(Staff.Wuzhong, Cancellation)).Standing.Count());
    }

    [Fact]
    public async Task The_ledger_verifies_with_entries_and_a_changed_one_is_found()
    {
        await RecordAsync(false, Amended("校车安全管理条例"), openDrafts: true);
        var check = new DecisionsCheck();
        var events = (await _catalog.Events(StreamName.Laws(Staff.Wuzhong))).ToList();
        check.Look(events)();
        check.End(isWhole: true);
        Assert.Empty(check.Findings.All);

        var swapped = new DecisionsCheck();
        swapped.Look([events[1], events[0], events[2]])();
        swapped.End(isWhole: true);
        Assert.Equal(["law-entry", "law-entry"], swapped.Findings.All.Select(finding => finding.Code));

        var elsewhere = new DecisionsCheck();
        elsewhere.Look([.. events.Select(item => item with { Stream = StreamName.Laws(DivisionCode.Parse("640100")) })])();
        Assert.Equal(["misplaced"], elsewhere.Findings.All.Select(finding => finding.Code));
    }

    private static IEnumerable<KeyValuePair<string, string?>> Decision =>
        [new("documentNumber", "吴政发〔2021〕7号"), new("decided", "2021-06-01")];

    private static (string Field, string Text)[] Amended(string name) => [("name", name), ("result", "修改")];

    private static KeyValuePair<string, string?> Nullable((string Field, string Text) field) => new(field.Field, field.Text);

    private Task<LawRecording> RecordAsync(bool dryRun, (string Field, string Text)[] document, bool openDrafts = false) =>
        _laws.Entries.RecordAsync(
            new RecordLaws(Office, Staff.Wuzhong, _laws.Files.Typed(Decision, [document.Select(Nullable)]), dryRun)
            {
                OpenDrafts = openDrafts,
            },
            Cancellation);

    private Task<LawStepResult> ConfirmAsync(LawEntryId id, string power, string reason) =>
        _laws.Entries.ConfirmAsync(Office, Staff.Wuzhong, id, [PowerCode.Parse(power)], reason, Cancellation);

    private async Task<string> ProgressAsync(LawEntryId id)
    {
        await _catalog.CatchUp();
        var department = Assert.Single((await _laws.Entries.FollowAsync(Staff.Wuzhong, id, Cancellation))!.Departments);
        return $"{department.Touched} {department.Adjusted} {department.Removed} {department.Unaffected} {department.Open}";
    }
}
