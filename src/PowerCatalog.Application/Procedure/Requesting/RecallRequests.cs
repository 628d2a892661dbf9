using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Procedure.Requesting;

/// <summary>
/// What townships ask to be taken back from them. A request is the beginning of a draft of the department that holds the power: there it is
/// taken up by putting the recall forward, or declined by withdrawing or rejecting it.
/// </summary>
/// <param name="stream">The streams of adjustments.</param>
/// <param name="knowledge">The knowledge of catalogs.</param>
/// <param name="contextOf">With what a person's step is decided.</param>
internal sealed class RecallRequests(ProcedureStream stream, FreshKnowledge knowledge, Func<Person, StepContext> contextOf)
{
    // A township that is refused so often for one power does not ask again here.
    private const int MostRequests = 50;

    /// <summary>Asks for a recall, once as long as the request is not at an end.</summary>
    /// <exception cref="LedgerException">The ledger does not answer, or cannot confirm that the request is durable.</exception>
    public async Task<StepResult> AskAsync(Person person, AskRecall ask, CancellationToken cancellation)
    {
        // Whoever may not ask costs no look at the catalog.
        if (!person.IsOfficerOf(ask.Division, ask.Township)) return StepResult.Refused(null, [ProcedureProblems.NoOfficer(ask.Township)]);
        var asked = KnowledgeRequest.About(ask.Division) with { Powers = new HashSet<PowerCode> { ask.Power } };
        var context = contextOf(person);
        var known = await knowledge.AskAsync(asked, cancellation);
        for (var number = 1; number <= MostRequests; number++)
        {
            var id = ask.Id(number);
            if (await stream.LoadAsync(id, cancellation) is { } before)
            {
                if (Stands(before.State, context.Today)) return StepResult.Refused(null, [ProcedureProblems.RecallStands(id)]);
                continue;
            }

            var (drafted, problems) = ask.Decide(id, known, context);
            if (drafted is null) return StepResult.Refused(null, problems);
            var actor = Actor.Person(Role.TownshipOfficer, person.Id).Id;
            return await stream.AppendAsync(id, -1, actor, [drafted], cancellation)
                ? StepResult.Taken((await stream.LoadAsync(id, cancellation))?.State, [])
                : StepResult.Refused(null, [ProcedureProblems.RecallStands(id)]);
        }

        return StepResult.Refused(null, [ProcedureProblems.RecallStands(ask.Id(MostRequests))]);
    }

    // What was recalled and given anew since may be asked for again.
    private static bool Stands(ProcedureState state, DateOnly today) =>
        RecallStages.Of(state) is RecallStage.Asked or RecallStage.TakenUp || state.Promulgated?.Effective > today;
}
