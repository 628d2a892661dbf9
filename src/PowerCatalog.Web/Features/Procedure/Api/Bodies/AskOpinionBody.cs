using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>征求意见.</summary>
/// <param name="Department">The department's code.</param>
/// <param name="Text">What it is asked; may be left out.</param>
internal sealed record AskOpinionBody(string Department, string? Text = null) : IStepBody
{
    public StepCommand Command() => new AskOpinion(StepCodes.Read<DepartmentCode>(Department), Text);
}
