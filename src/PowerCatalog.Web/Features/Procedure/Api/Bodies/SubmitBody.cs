using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>提交.</summary>
/// <param name="Digest">The digest of the lines that the person saw.</param>
internal sealed record SubmitBody(string Digest) : IStepBody
{
    public StepCommand Command() => new Submit(Digest);
}
