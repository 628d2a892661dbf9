using PowerCatalog.Application.Verifying;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Lines;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Verifying;

/// <summary>Steps that this program would not have recorded are found by whoever verifies the ledger.</summary>
public sealed class ProcedureCheckTests
{
    private static readonly AdjustmentId Id = TestProcedure.Id();
    private static readonly DateOnly Day = new(2021, 7, 1);
    private static readonly (KeptDraft Draft, IReadOnlyList<LinesListed> Parts) Kept =
        KeptLines.Of(DraftBuilder.Adjustment().Remove("640102001000").Build());

    private static readonly AdjustmentDrafted Drafted = new(Id, Staff.Wuzhong, "调整", Staff.Education, null, null, "general/1");
    private static readonly LinesProposed Proposed =
        new(Kept.Draft, new LinesBearing(3, [], [], "general/1", [Staff.Education], []));

    [Fact]
    public void Steps_that_fit_have_no_findings() =>
        Assert.Empty(Found(("department-clerk:p-clerk", Drafted), ("department-clerk:p-clerk", Kept.Parts[0]),
            ("department-clerk:p-clerk", Proposed), ("department-clerk:p-clerk", new AdjustmentSubmitted(Kept.Draft.Digest))));

    [Fact]
    public void A_step_without_a_beginning() => Assert.Equal(["step"], Found(("reform-office:p-reform", new AdjustmentCommented("好"))));

    [Fact]
    public void A_review_by_somebody_who_drafted() =>
        Assert.Equal(
            ["step"],
            Found(("department-clerk:p-clerk", Drafted), ("department-clerk:p-clerk", Kept.Parts[0]),
                ("department-clerk:p-clerk", Proposed), ("department-clerk:p-clerk", new AdjustmentSubmitted(Kept.Draft.Digest)),
                ("reform-office:p-clerk", new AdjustmentReviewed(Kept.Draft.Digest, "同意。", null))));

    [Fact]
    public void Lines_that_lack_a_part() =>
        Assert.Equal(["lines"], Found(("department-clerk:p-clerk", Drafted), ("department-clerk:p-clerk", Proposed)));

    [Fact]
    public void A_stream_that_speaks_of_another_adjustment() => Assert.Equal(
        ["misplaced"], Found(("department-clerk:p-clerk", Drafted with { Adjustment = TestProcedure.Id(2) })));

    [Fact]
    public void A_promulgation_that_no_catalog_has() =>
        Assert.Equal(
            ["step", "promulgation"],
            Found(("department-clerk:p-clerk", Drafted), ("department-clerk:p-clerk", Kept.Parts[0]),
                ("department-clerk:p-clerk", Proposed),
                ("publisher:p-pub", new PromulgationNoted(Kept.Draft.Digest, 7, null, "决定", Day, Day))));

    private static IEnumerable<string> Found(params (string Actor, AdjustmentEvent Happened)[] steps)
    {
        var check = new DecisionsCheck();
        check.Look([.. steps.Select((step, revision) => new RecordedEvent(
            new Position(revision + 1), StreamName.Adjustment(Id), revision, Id.EventId(revision), EventRegistry.NameOf(step.Happened),
            EventRegistry.Write(step.Happened), new EventMetadata(step.Actor, Id.Value).Write(),
            new DateTimeOffset(2021, 7, 1, 1, 0, 0, TimeSpan.Zero)))])();
        check.End(isWhole: true);
        return check.Findings.All.Select(finding => finding.Code);
    }
}
