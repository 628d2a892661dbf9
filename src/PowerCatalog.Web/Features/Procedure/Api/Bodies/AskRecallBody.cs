using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>申请收回.</summary>
/// <param name="Township">The code of the township that asks.</param>
/// <param name="Power">The code of the power that it exercises.</param>
/// <param name="Reason">Why it is to be taken back.</param>
internal sealed record AskRecallBody(string Township, string Power, string Reason)
{
    /// <summary>The command that it asks for.</summary>
    public AskRecall Command(DivisionCode division) =>
        new(division, StepCodes.Read<TownshipCode>(Township), StepCodes.Read<PowerCode>(Power), Reason);
}
