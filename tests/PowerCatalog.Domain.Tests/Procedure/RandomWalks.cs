using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Procedure;

/// <summary>Random people take random steps. Whatever they do, some things never come about.</summary>
public sealed class RandomWalks
{
    private const string SchoolBus = "640102001000";
    private const string Seizure = "640306001000";

    private static readonly MemoryCatalog Catalog = MemoryCatalog.Open(
        DraftBuilder.List().Add(SchoolBus).Add(Seizure, "扣留机动车", "行政强制", "市公安局"));

    // Some have several roles, which is what four eyes are for.
    private static readonly Person[] Somebody =
    [
        .. Staff.All,
        Staff.ClerkOf("p-two", Staff.Education, Role.ReformOffice, Role.Approver),
        Staff.ClerkOf("p-three", Staff.Education, Role.LegalityReviewer, Role.Publisher, Role.ReformOffice),
    ];

    private static readonly MemoryProcedure Reader = new(Catalog);

    private static readonly ProposedLines[] Sets =
    [
        Reader.Lines(DraftBuilder.Adjustment().Remove(SchoolBus)),
        Reader.Lines(DraftBuilder.Adjustment().Change(SchoolBus, "phone", null, "12345")),
        Reader.Lines(DraftBuilder.Adjustment().Change(SchoolBus, "phone", null, "12345", ("editorial", "是"))),
        Reader.Lines(DraftBuilder.Adjustment().Transfer(Seizure, "市公安局", "市教育局")),
    ];

    [Fact]
    public void Nobody_approves_what_he_drafted_and_nothing_is_promulgated_but_what_was_approved()
    {
        var promulgated = 0;
        Property.Holds(
            Dice.Rows(400),
            row =>
            {
                var (dice, procedure) = (new Dice(row), new MemoryProcedure(Catalog));
                procedure.Begin(Staff.Clerk, Staff.Education);
                while (!dice.IsEmpty)
                {
                    var state = procedure.State;
                    var (person, command) = dice.OneIn(2) ? Fitting(dice, state) : (dice.Of(Somebody), Command(dice, state));
                    procedure.Take(person, command);
                }

                promulgated += Check(procedure);
            },
            count: 300);
        Assert.True(promulgated >= 5, $"Only {promulgated} walks came to a promulgation.");
    }

    // 1 where the walk came to a promulgation.
    private static int Check(MemoryProcedure procedure)
    {
        var (drafters, digest, holding) = (new HashSet<PersonId>(), (string?)null, new Dictionary<string, ProcedureEntry>());
        foreach (var entry in procedure.Entries)
        {
            if (entry.Happened is AdjustmentDrafted or LinesPutForward) drafters.Add(entry.Person!.Value);
            if (entry.Happened is LinesPutForward lines) digest = lines.Draft.Digest;
            if (entry.Happened is LinesPutForward or AdjustmentReturned) holding.Clear();
            if (entry.Happened is AdjustmentReviewed or LegalityReviewed or AdjustmentApproved)
            {
                Assert.DoesNotContain(entry.Person!.Value, drafters);
                holding[entry.Happened.GetType().Name] = entry;
            }

            if (entry.Happened is not PromulgationBegun begun) continue;
            Assert.Equal(digest, begun.Digest);
            var needs = Sets.Single(set => set.Draft.Digest == digest).Bearing.Needs;
            Assert.Equal(needs.Count, holding.Count);
        }

        Assert.Empty(procedure.State.Misfits);
        return procedure.State.IsBeingPromulgated ? 1 : 0;
    }

    private static (Person, StepCommand) Fitting(Dice dice, ProcedureState state) =>
        state.Lines is null ? (Staff.Clerk, new PutLines(dice.Of(Sets))) : Steps.Next(state);

    private static StepCommand Command(Dice dice, ProcedureState state)
    {
        var digest = dice.OneIn(8) ? Sets[0].Draft.Digest : state.Lines?.Draft.Digest ?? "";
        return dice.Roll(16) switch
        {
            0 or 1 => new PutLines(dice.Of(Sets)),
            2 or 3 => new Submit(digest),
            4 or 5 => new Review(digest, "同意。", dice.OneIn(2) ? "已协调。" : null),
            6 or 7 => new ReviewLegality(digest, "1号", dice.OneIn(4) ? LegalityResult.Unlawful : LegalityResult.Lawful, "意见。"),
            8 or 9 => new Approve(digest, null, new DateOnly(2021, 7, 1), null),
            10 => new Return("请修改。"),
            11 => new GiveOpinion(dice.OneIn(2) ? Staff.Police : Staff.Education, digest, !dice.OneIn(3), "意见。"),
            12 => new AskOpinion(Staff.Health, null),
            13 => new Comment("好。"),
            14 => dice.OneIn(12) ? new Withdraw("不办了。") : new Submit(digest),
            _ => new Promulgate(digest, new Dictionary<string, string>()),
        };
    }
}
