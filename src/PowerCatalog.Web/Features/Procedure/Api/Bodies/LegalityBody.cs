using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>合法性审核.</summary>
/// <param name="Digest">The digest of the lines that the person saw.</param>
/// <param name="Number">The number of the opinion.</param>
/// <param name="Result">The result.</param>
/// <param name="Text">The text.</param>
internal sealed record LegalityBody(string Digest, string Number, LegalityResult Result, string Text) : IStepBody
{
    public StepCommand Command() => new ReviewLegality(Digest, Number, Result, Text);
}
