using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>不予采纳.</summary>
/// <param name="Reason">Why.</param>
internal sealed record RejectBody(string Reason) : IStepBody
{
    public StepCommand Command() => new Reject(Reason);
}
