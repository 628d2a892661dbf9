using System.Text.Json.Nodes;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Commands.Proceeding;

/// <summary>The answers about the procedure as JSON: codes as the ledger has them.</summary>
internal static class ProcedureJson
{
    public static object Of(ProcedureBoard board) => new
    {
        board.On,
        Stages = board.Columns.Select(column => new { column.Stage, column.Count, Adjustments = column.Cards.Select(Of) }),
    };

    public static object Of(ProcedureCard card) => new
    {
        Adjustment = card.Adjustment.Value,
        card.Version,
        Division = card.Division.Value,
        card.Name,
        card.DocumentNumber,
        Department = card.Department?.Value,
        card.Stage,
        card.Lines,
        card.Changes,
        card.Needs,
        card.Given,
        Departments = card.Departments.Select(department => department.Value),
        Waits = card.Waits.Select(wait => new { wait.Step, Department = wait.Department?.Value, Township = wait.Township?.Value }),
        card.Due,
        card.Deadlines,
        card.LastStep,
    };

    public static object Of(ProcedureAnswer answer) => new
    {
        Adjustment = Of(answer.Card),
        Approvals = answer.State.Approvals.Select(Of),
        Undone = answer.State.Undone.Select(undone => new { Approval = Of(undone.Approval), undone.Why, undone.Revision }),
        Steps = answer.Steps.Select(step => new
        {
            step.Revision,
            step.Recorded,
            step.Actor,
            Type = EventRegistry.NameOf(step.Happened),
            Data = JsonNode.Parse(EventRegistry.Write(step.Happened)),
        }),
    };

    private static object Of(GivenApproval approval) => new
    {
        approval.Step,
        approval.Actor,
        approval.Day,
        approval.Number,
        approval.Digest,
        approval.Revision,
    };
}
