using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>确认交接: by a department or a township, one of the two.</summary>
/// <param name="On">The day of the hand-over.</param>
/// <param name="Department">The code of the department that confirms; left out for a township.</param>
/// <param name="Township">The code of the township that confirms; left out for a department.</param>
/// <param name="Text">A note; may be left out.</param>
internal sealed record ConfirmHandOverBody(DateOnly On, string? Department = null, string? Township = null, string? Text = null)
    : IStepBody
{
    public StepCommand Command() => new ConfirmHandOver(
        new Acceptor(StepCodes.Optional<DepartmentCode>(Department), StepCodes.Optional<TownshipCode>(Township)), On, Text);
}
