using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>批准.</summary>
/// <param name="Digest">The digest of the lines that the person saw.</param>
/// <param name="On">The day of the approval.</param>
/// <param name="Number">The number of the approval or of the minutes; left out where it has none.</param>
/// <param name="Text">A note; may be left out.</param>
internal sealed record ApproveBody(string Digest, DateOnly On, string? Number = null, string? Text = null) : IStepBody
{
    public StepCommand Command() => new Approve(Digest, Number, On, Text);
}
