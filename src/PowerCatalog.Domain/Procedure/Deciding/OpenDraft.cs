using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>Opens a draft for a department because documents changed that its powers rest on.</summary>
/// <param name="Id">The id that it gets, which follows from the entry and the department.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Department">The department.</param>
/// <param name="Cause">What changed, and when.</param>
/// <param name="Entry">The entry.</param>
public sealed record OpenDraft(
    AdjustmentId Id, DivisionCode Division, string Name, DepartmentCode Department, DraftCause Cause, LawEntryId Entry)
{
    /// <summary>What happens. It is the department that drafts: whoever opens it has drafted nothing.</summary>
    public AdjustmentDrafted Opened(ProcedureRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new AdjustmentDrafted(Id, Division, Name, Department, Cause, Notice: null, rules.Label) { Entry = Entry };
    }
}
