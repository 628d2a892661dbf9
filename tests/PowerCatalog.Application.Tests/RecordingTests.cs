using System.Text;
using System.Text.Json;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests;

public sealed class RecordingTests
{
    private const string Code = "640102001000";

    private static DraftBuilder List() => DraftBuilder.List().Add(Code).Add("640306001000", "扣留机动车", "行政强制", "市公安局");

    private static DraftBuilder Change() => DraftBuilder.Adjustment().Change(Code, "phone", null, "12345").Remove("640306001000");

    [Fact]
    public async Task An_adjustment_is_recorded_whole_between_its_promulgation_and_its_completion()
    {
        await using var catalog = await TestCatalog.Open(List());
        var before = (await catalog.Events()).Count;
        var result = await catalog.TryRecord(Change().Build());
        var events = (await catalog.Events()).Skip(before).ToList();
        Assert.Equal(
            ["AdjustmentPromulgated.v1", "PowerRemoved.v1", "PowerElementsChanged.v1", "AdjustmentCompleted.v1"],
            events.Select(recorded => recorded.Type));
        Assert.Equal((RecordingOutcome.Recorded, events[^1].Revision), (result.Outcome, result.Revision));
        var promulgated = (AdjustmentPromulgated)EventRegistry.Read(events[0].Type, events[0].Data.Span);
        Assert.Equal(
            (2, "吴政发〔2021〕5号", DraftBuilder.FileDigest), (promulgated.Facts, promulgated.DocumentNumber, promulgated.SourceDigest));
        Assert.All(events, recorded => Assert.Equal(
            new EventMetadata("tester", "adjustment-" + promulgated.Adjustment.Value), EventMetadata.Read(recorded.Metadata.Span)));
    }

    [Fact]
    public async Task A_list_opens_its_catalog_with_the_first_event()
    {
        await using var catalog = await TestCatalog.Open(List());
        var opened = (CatalogOpened)EventRegistry.Read("CatalogOpened.v1", (await catalog.Events())[0].Data.Span);
        Assert.Equal(("640300", "吴忠市", "吴忠市机构编制委员会办公室"), (opened.Division.Value, opened.Name, opened.Custodian));
    }

    [Fact]
    public async Task A_county_anywhere_opens_its_catalog_with_its_townships_known()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List("511602").Add("511602000001"));
        var events = (await catalog.Events("511602")).Select(recorded => EventRegistry.Read(recorded.Type, recorded.Data.Span)).ToList();
        Assert.Equal("广安区", events.OfType<CatalogOpened>().Single().Name);
        Assert.NotEmpty(events.OfType<DepartmentRegistered>());
        await catalog.Record(DraftBuilder.List("330106").Add("330106000001"));
        var townships = (await catalog.Events("330106")).Select(recorded => EventRegistry.Read(recorded.Type, recorded.Data.Span))
            .OfType<TownshipRegistered>().ToList();
        Assert.NotEmpty(townships);
        Assert.All(townships, township => Assert.Equal("西湖区", township.County));
    }

    [Fact]
    public async Task A_division_that_nobody_knows_is_a_question_and_no_new_catalog()
    {
        await using var catalog = TestCatalog.Empty();
        var draft = DraftBuilder.List("640301").Add("640301000001").Build();
        var refused = await catalog.Recorder.RecordAsync(
            Submission.Of(draft, []), TestCatalog.Request(draft) with { OpensUnknown = false }, TestContext.Current.CancellationToken);
        Assert.Equal(RecordingOutcome.Refused, refused.Outcome);
        var problem = refused.Problems.Single(found => found.Code == "division.unknown");
        Assert.Contains("640302 宁夏回族自治区吴忠市利通区", problem.Zh, StringComparison.Ordinal);
        Assert.Empty(await catalog.Events("640301"));

        var insisted = await catalog.Recorder.RecordAsync(
            Submission.Of(draft, []), TestCatalog.Request(draft), TestContext.Current.CancellationToken);
        Assert.Equal(RecordingOutcome.Recorded, insisted.Outcome);
    }

    [Fact]
    public async Task The_same_draft_twice_is_a_success_that_changes_nothing()
    {
        await using var catalog = await TestCatalog.Open(List());
        var first = await catalog.TryRecord(Change().Build());
        await catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕6号").Change(Code, "office", null, "基教科"));
        var head = await catalog.Head();
        var second = await catalog.TryRecord(Change().Build() with { Source = new SourceFile("抄送.csv", new string('0', 64), 9) });
        Assert.Equal((RecordingOutcome.AlreadyRecorded, first.Revision), (second.Outcome, second.Revision));
        Assert.Equal(head, await catalog.Head());
    }

    [Fact]
    public async Task A_list_without_number_sent_twice_is_known_by_its_lines()
    {
        await using var catalog = await TestCatalog.Open(List().Without(Fields.DocumentNumber));
        var again = await catalog.TryRecord(List().Without(Fields.DocumentNumber).Build());
        Assert.Equal(RecordingOutcome.AlreadyRecorded, again.Outcome);
    }

    [Fact]
    public async Task The_same_number_spelled_otherwise_is_the_same_document()
    {
        await using var catalog = await TestCatalog.Open(List(), Change());
        var spelled = Change().Header(Fields.DocumentNumber, "发文字号：吴政发[2021] 5 号");
        Assert.Equal(RecordingOutcome.AlreadyRecorded, (await catalog.TryRecord(spelled.Build())).Outcome);
        var other = await catalog.TryRecord(spelled.Add("640102009000").Build());
        Assert.Equal(RecordingOutcome.Refused, other.Outcome);
        Assert.Equal("document.known-with-other-lines", Assert.Single(other.Problems).Code);
    }

    [Fact]
    public async Task The_same_number_with_other_lines_is_refused()
    {
        await using var catalog = await TestCatalog.Open(List(), Change());
        var head = await catalog.Head();
        var other = await catalog.TryRecord(DraftBuilder.Adjustment().Change(Code, "office", null, "基教科").Build());
        Assert.Equal(RecordingOutcome.Refused, other.Outcome);
        var problem = Assert.Single(other.Problems);
        Assert.Equal(("document.known-with-other-lines", Severity.Error), (problem.Code, problem.Severity));
        Assert.Equal(head, await catalog.Head());
    }

    [Fact]
    public async Task A_refused_draft_leaves_the_ledger_as_it_was()
    {
        await using var catalog = await TestCatalog.Open(List());
        var (head, revision) = (await catalog.Head(), catalog.Revision());
        var result = await catalog.TryRecord(Change().Remove("640102008000").Build());
        Assert.Equal((RecordingOutcome.Refused, revision), (result.Outcome, result.Revision));
        Assert.Equal(head, await catalog.Head());
    }

    [Fact]
    public async Task A_problem_found_while_reading_the_file_stops_it()
    {
        await using var catalog = await TestCatalog.Open(List());
        var found = Problem.Error("file.damaged", null, "坏", "bad");
        var result = await catalog.Recorder.RecordAsync(
            Submission.Of(Change().Build(), [found]), TestCatalog.Request(Change().Build()), TestContext.Current.CancellationToken);
        Assert.Equal((RecordingOutcome.Refused, found), (result.Outcome, result.Problems[0]));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_writes_nothing()
    {
        await using var catalog = await TestCatalog.Open(List());
        var before = await Everything(catalog);
        var result = await catalog.TryRecord(Change().Build(), dryRun: true);
        Assert.Equal(RecordingOutcome.Previewed, result.Outcome);
        Assert.Equal((1, 1), (result.Assessment!.Counts.Removed, result.Assessment.Counts.PowersChanged));
        Assert.Equal(2, result.Assessment.Preview.Count);
        Assert.Equal(before, await Everything(catalog));
    }

    [Fact]
    public async Task What_was_sent_is_kept_row_by_row_as_it_was_sent()
    {
        await using var catalog = await TestCatalog.Open(List());
        var result = await catalog.TryRecord(Change().Build());
        var kept = await catalog.Events(StreamName.Adjustment(result.Assessment!.Particulars!.Adjustment));
        Assert.Equal(["FileReceived.v1", "RowsReceived.v1"], kept.Select(recorded => recorded.Type));
        using var file = JsonDocument.Parse(kept[0].Data);
        Assert.Equal(
            ("决定.xlsx", DraftBuilder.FileDigest, 2),
            (
                file.RootElement.GetProperty("name").GetString(), file.RootElement.GetProperty("sha256").GetString(),
                file.RootElement.GetProperty("rows").GetInt32()));
        using var rows = JsonDocument.Parse(kept[1].Data);
        var first = rows.RootElement.GetProperty("rows")[0];
        Assert.Equal("Change", first.GetProperty("sheet").GetString());
        Assert.Equal(["code", "element", "to"], first.GetProperty("headings").EnumerateArray().Select(cell => cell.GetString()));
        Assert.Equal([" " + Code, " phone", " 12345"], first.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()));
    }

    [Fact]
    public async Task Many_rows_are_kept_in_several_events_and_none_is_lost()
    {
        var draft = DraftBuilder.List();
        for (var i = 0; i < 450; i++) draft.Add($"6401020{i:000}00");
        await using var catalog = await TestCatalog.Open(draft);
        var adjustment = AdjustmentId.Of(DivisionCode.Parse("640300"), "吴政发〔2021〕1号");
        var kept = await catalog.Events(StreamName.Adjustment(adjustment));
        var lines = kept.Skip(1)
            .SelectMany(
                recorded =>
                    JsonDocument.Parse(recorded.Data).RootElement.GetProperty("rows").EnumerateArray()
                        .Select(row => row.GetProperty("line").GetInt32()));
        Assert.Equal(Enumerable.Range(1, 450), lines);
    }

    [Fact]
    public async Task Event_ids_are_of_version_8_and_the_same_wherever_the_same_document_is_recorded()
    {
        await using var one = await TestCatalog.Open(List(), Change());
        await using var other = await TestCatalog.Open(List(), Change());
        var ids = (await one.Events()).Select(recorded => recorded.Id).ToList();
        Assert.All(ids, id => Assert.Equal((8, 8), (id.Version, id.Variant & 0xC)));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids, (await other.Events()).Select(recorded => recorded.Id));
    }

    private static async Task<string> Everything(TestCatalog catalog)
    {
        var text = new StringBuilder();
        await foreach (var recorded in catalog.Ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start))
            text.AppendLine(
                $"{recorded.Position} {recorded.Stream} {recorded.Revision} {recorded.Id} {recorded.Type} "
                    + $"{Convert.ToHexString(recorded.Data.Span)}");
        return text.ToString();
    }
}
