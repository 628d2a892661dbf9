using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>起草: an adjustment that begins.</summary>
/// <param name="Name">What to call it until it has a title.</param>
/// <param name="Department">The code of the department that it is drafted for; left out where the reform office drafts for several.</param>
/// <param name="Cause">Why the list has to change, and since when; left out where the days of the application are not counted.</param>
/// <param name="Notice">首问: the notice by which the reform office begins; left out where a department does.</param>
internal sealed record BeginBody(string Name, string? Department = null, DraftCause? Cause = null, DraftNotice? Notice = null)
{
    /// <summary>The command that it asks for.</summary>
    public BeginDraft Command(AdjustmentId id, DivisionCode division) =>
        new(id, division, Name, StepCodes.Optional<DepartmentCode>(Department), Cause, Notice);
}
