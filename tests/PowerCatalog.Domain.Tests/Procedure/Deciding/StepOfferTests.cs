using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Procedure.Deciding;

public sealed class StepOfferTests
{
    private const string SchoolBus = "640102001000";
    private const string Seizure = "640306001000";

    private static readonly MemoryCatalog Catalog = MemoryCatalog.Open(
        DraftBuilder.List().Add(SchoolBus).Add(Seizure, "扣留机动车", "行政强制", "市公安局"));

    private readonly MemoryProcedure _procedure = new(Catalog);

    [Fact]
    public void Each_is_offered_what_may_be_done_now_and_told_why_not_the_rest()
    {
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        Assert.Equal([ProcedureStep.Propose, ProcedureStep.Comment, ProcedureStep.Withdraw], May(Staff.Clerk));
        Assert.Equal("procedure.no-lines", Against(Staff.Clerk, ProcedureStep.Submit));
        Assert.Empty(_procedure.Propose(Staff.Clerk, DraftBuilder.Adjustment().Transfer(SchoolBus, "市教育局", "市公安局")));
        Assert.Empty(_procedure.Take(Staff.Clerk, Steps.Submit));
        Assert.Equal([ProcedureStep.Comment, ProcedureStep.GiveOpinion], May(Staff.PoliceClerk));
        Assert.Equal(
            [
                ProcedureStep.Propose, ProcedureStep.Comment, ProcedureStep.AskOpinion, ProcedureStep.Review, ProcedureStep.Return,
                ProcedureStep.Reject, ProcedureStep.Withdraw,
            ],
            May(Staff.Reform));
        Assert.Equal("procedure.stage", Against(Staff.Approver, ProcedureStep.Approval));
        Assert.Equal("procedure.not-allowed", Against(Staff.Clerk, ProcedureStep.Review));
        Assert.Empty(May(Staff.Auditor));
    }

    [Fact]
    public void Whoever_drafted_is_told_of_four_eyes_in_the_words_of_the_refusal()
    {
        var both = Staff.ClerkOf("p-both", Staff.Education, Role.ReformOffice);
        Assert.Empty(_procedure.Begin(both, Staff.Education));
        Assert.Empty(_procedure.Propose(both, DraftBuilder.Adjustment().Remove(SchoolBus)));
        Assert.Empty(_procedure.Take(both, Steps.Submit));
        Assert.Equal("procedure.own-draft", Against(both, ProcedureStep.Review));
        Assert.Equal(_procedure.Take(both, Steps.Review), [Against(both, ProcedureStep.Review)!]);
    }

    [Fact]
    public void What_is_offered_is_taken_and_what_is_not_is_refused_with_the_same_words()
    {
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        Assert.Empty(_procedure.Propose(Staff.Clerk, DraftBuilder.Adjustment().Remove(SchoolBus)));
        for (var taken = 0; taken < 4; taken++)
        {
            var (next, command) = Steps.Next(_procedure.State);
            foreach (var person in Staff.All)
            {
                var against = Against(person, command.Step);
                Assert.Equal(against is null ? [] : [against], _procedure.Decide(person, command).Problems.Select(problem => problem.Code));
            }

            Assert.Empty(_procedure.Take(next, command));
        }
    }

    private List<ProcedureStep> May(Person person) =>
        [.. _procedure.Offers(person).Where(offer => offer.Against is null).Select(offer => offer.Step)];

    private string? Against(Person person, ProcedureStep step) =>
        _procedure.Offers(person).Single(offer => offer.Step == step).Against?.Code;
}
