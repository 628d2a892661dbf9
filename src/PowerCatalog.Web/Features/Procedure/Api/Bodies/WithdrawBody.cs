using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>撤回.</summary>
/// <param name="Reason">Why.</param>
internal sealed record WithdrawBody(string Reason) : IStepBody
{
    public StepCommand Command() => new Withdraw(Reason);
}
