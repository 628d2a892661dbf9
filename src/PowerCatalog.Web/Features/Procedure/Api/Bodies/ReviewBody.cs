using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>审核.</summary>
/// <param name="Digest">The digest of the lines that the person saw.</param>
/// <param name="Text">The opinion.</param>
/// <param name="Despite">Why it goes on without, or against, opinions that were asked; left out where there are none such.</param>
internal sealed record ReviewBody(string Digest, string Text, string? Despite = null) : IStepBody
{
    public StepCommand Command() => new Review(Digest, Text, Despite);
}
