using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>An adjustment was begun.</summary>
/// <param name="Adjustment">Its id, which it keeps to the end.</param>
/// <param name="Division">The catalog that it is for.</param>
/// <param name="Name">What people call it until it has a title.</param>
/// <param name="Department">The department that it is drafted for; null where the reform office drafts for several.</param>
/// <param name="Cause">Why the list has to change, and since when; null where the days of the application are not counted.</param>
/// <param name="Notice">首问: the notice by which the reform office begins; null where a department does.</param>
/// <param name="Rules">The rules under which it began, as <c>general/1</c>.</param>
public sealed record AdjustmentDrafted(
    AdjustmentId Adjustment, DivisionCode Division, string Name, DepartmentCode? Department, DraftCause? Cause, DraftNotice? Notice,
    string Rules) : ProcedureEvent
{
    /// <summary>
    /// The entry on changed laws that opened it for the department, which has yet to draft it; null where a person began it.
    /// </summary>
    public LawEntryId? Entry { get; init; }

    /// <summary>
    /// The recall that a township asks for, with the reason as its cause; it is the department that holds the power that drafts, or
    /// declines. Null where nobody asked.
    /// </summary>
    public RecallAsked? Recall { get; init; }
}
