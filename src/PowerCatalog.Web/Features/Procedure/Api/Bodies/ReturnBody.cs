using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>退回.</summary>
/// <param name="Reason">Why.</param>
internal sealed record ReturnBody(string Reason) : IStepBody
{
    public StepCommand Command() => new Return(Reason);
}
