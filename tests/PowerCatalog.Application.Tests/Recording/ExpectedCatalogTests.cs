using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Recording;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Recording;

public sealed class ExpectedCatalogTests
{
    private const string Code = "640102001000";

    private static DraftBuilder Change() => DraftBuilder.Adjustment().Change(Code, "phone", null, "12345");

    [Fact]
    public async Task A_command_that_is_based_on_another_state_is_a_conflict_and_writes_nothing()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add(Code));
        var (head, revision) = (await catalog.Head(), catalog.Revision());
        var result = await Record(catalog, ExpectedCatalog.At(revision - 1));
        Assert.Equal((RecordingOutcome.Conflict, revision), (result.Outcome, result.Revision));
        Assert.Equal(head, await catalog.Head());
    }

    [Fact]
    public async Task A_command_that_is_based_on_the_newest_state_is_recorded()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add(Code));
        Assert.Equal(RecordingOutcome.Recorded, (await Record(catalog, ExpectedCatalog.At(3, catalog.Revision()))).Outcome);
    }

    [Fact]
    public async Task A_retry_after_a_lost_answer_is_a_success_though_the_catalog_has_moved_on_by_it()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add(Code));
        var revision = catalog.Revision();
        var first = await Record(catalog, ExpectedCatalog.At(revision));
        await catalog.CatchUp();
        var second = await Record(catalog, ExpectedCatalog.At(revision));
        Assert.Equal((RecordingOutcome.AlreadyRecorded, first.Revision), (second.Outcome, second.Revision));
    }

    [Fact]
    public async Task Absent_and_open_tell_a_catalog_that_is_there_from_one_that_is_not()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add(Code));
        Assert.Equal(RecordingOutcome.Conflict, (await Record(catalog, ExpectedCatalog.Absent)).Outcome);
        Assert.Equal(RecordingOutcome.Recorded, (await Record(catalog, ExpectedCatalog.Open)).Outcome);
    }

    private static Task<RecordingResult> Record(TestCatalog catalog, ExpectedCatalog expected)
    {
        var draft = Change().Build();
        var request = new RecordingRequest(Actor.Program("tester"), draft.Division, expected, DryRun: false);
        return catalog.Recorder.RecordAsync(Submission.Of(draft, []), request, TestContext.Current.CancellationToken);
    }
}
