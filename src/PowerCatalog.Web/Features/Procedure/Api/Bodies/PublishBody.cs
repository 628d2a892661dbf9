using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>公布.</summary>
/// <param name="Address">Where: an address or the issue of a gazette.</param>
/// <param name="On">The day.</param>
internal sealed record PublishBody(string Address, DateOnly On) : IStepBody
{
    public StepCommand Command() => new Publish(Address, On);
}
