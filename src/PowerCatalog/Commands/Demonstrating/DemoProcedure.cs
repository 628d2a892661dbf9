using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Time;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Demonstrating;

/// <summary>
/// The adjustments that are on their way in the demonstration: one at each stage, one overdue, one returned, and a township's request for a
/// recall. Its people take the steps that real ones would, through the same checks, at recorded times that follow from the day on which it
/// is served.
/// </summary>
internal sealed class DemoProcedure(CatalogHome home, DemoClock clock, DivisionCode division, IReadOnlyDictionary<Role, Person> people)
{
    private static readonly TimeOnly Morning = new(9, 0);

    private static string File => Path.Combine(AppContext.BaseDirectory, "seeds", "wuzhong-2026", "procedure.json");

    /// <summary>Takes the steps of those that are not there yet, in the order of their days.</summary>
    /// <exception cref="CommandException">A step is refused.</exception>
    public async Task RunAsync(DepartmentCode department, CancellationToken cancellation)
    {
        var today = home.Clock.Today();
        var steps = new List<(int DaysAgo, Func<DateOnly, Task> TakeAsync)>();
        foreach (var adjustment in DemoAdjustment.Read(File))
        {
            if (await home.Procedure.Steps.FindAsync(adjustment.Id, cancellation) is not null) continue;
            steps.AddRange(adjustment.Steps.Select(step => (step.DaysAgo, (Func<DateOnly, Task>)(day => step.Step == "draft"
                ? BeginAsync(adjustment, step, day, department, cancellation)
                : TakeAsync(adjustment, step, day, cancellation)))));
        }

        foreach (var request in DemoRequest.Read(File))
        {
            var ask = new AskRecall(division, Township, request.Power, request.Reason);
            if (await home.Procedure.Steps.FindAsync(ask.Id(1), cancellation) is null)
                steps.Add((request.DaysAgo, _ => AskAsync(ask, cancellation)));
        }

        try
        {
            foreach (var (index, step) in steps.OrderByDescending(step => step.DaysAgo).Index())
            {
                var day = today.AddDays(-step.DaysAgo);
                clock.MoveTo(new DateTimeOffset(day.ToDateTime(Morning.AddMinutes(index)), CatalogTime.Offset));
                await step.TakeAsync(day);
            }
        }
        finally
        {
            clock.End();
        }
    }

    private TownshipCode Township =>
        people[Role.TownshipOfficer].Assignments.Select(assignment => assignment.Township).OfType<TownshipCode>().First();

    private async Task AskAsync(AskRecall ask, CancellationToken cancellation) =>
        Demand($"收回申请 {ask.Power}", await home.Procedure.Steps.AskRecallAsync(people[Role.TownshipOfficer], ask, cancellation));

    private async Task BeginAsync(
        DemoAdjustment adjustment, DemoStep step, DateOnly day, DepartmentCode department, CancellationToken cancellation)
    {
        var begin = new BeginDraft(adjustment.Id, division, adjustment.Name, department, new DraftCause(day, step.Said), null);
        var begun = Demand(adjustment.Name, await home.Procedure.Steps.BeginAsync(people[Role.DepartmentClerk], begin, cancellation));
        var lines = home.Recorders.Sources.OfForm(division, new Dictionary<string, string>(), adjustment.LinesOn(day));
        var next = new Step(people[Role.DepartmentClerk], adjustment.Id, begun.Version);
        Demand(adjustment.Name, await home.Procedure.Steps.ProposeAsync(next, lines, cancellation));
    }

    private async Task TakeAsync(DemoAdjustment adjustment, DemoStep step, DateOnly day, CancellationToken cancellation)
    {
        var state = (await home.Procedure.Steps.FindAsync(adjustment.Id, cancellation))!.State;
        var (role, command) = Command(step, state.Lines!.Draft.Digest, day);
        var taken = new Step(people[role], adjustment.Id, state.Version);
        Demand(adjustment.Name, await home.Procedure.Steps.TakeAsync(taken, command, cancellation));
    }

    private static (Role Role, StepCommand Command) Command(DemoStep step, string digest, DateOnly day) => step.Step switch
    {
        "submit" => (Role.DepartmentClerk, new Submit(digest)),
        "return" => (Role.ReformOffice, new Return(step.Said)),
        "review" => (Role.ReformOffice, new Review(digest, step.Said, null)),
        "legality" => (
            Role.LegalityReviewer, new ReviewLegality(digest, step.NumberOn(day), LegalityResult.Lawful, step.Said)),
        "approval" => (Role.Approver, new Approve(digest, step.NumberOn(day), day, step.Text)),
        "promulgate" => (Role.Publisher, new Promulgate(digest, Particulars(step, day))),
        "publish" => (Role.Publisher, new Publish(step.Said, day)),
        _ => throw new FormatException($"'{step.Step}' is no step of the demonstration."),
    };

    private static Dictionary<string, string> Particulars(DemoStep step, DateOnly day) => new()
    {
        [Fields.DocumentNumber] = step.NumberOn(day),
        [Fields.Title] = step.Said,
        [Fields.Decided] = CatalogTime.Show(day),
        [Fields.Effective] = CatalogTime.Show(day),
    };

    private static ProcedureState Demand(string what, StepResult result)
    {
        if (result.Outcome == StepOutcome.Taken) return result.State!;
        Terminal.Problems(result.Problems);
        throw new CommandException(
            ExitCode.Failure, $"演示中的“{what}”没有办成。A step of the demonstration was refused: {what}");
    }
}
