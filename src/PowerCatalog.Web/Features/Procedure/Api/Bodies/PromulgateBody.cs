using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>颁布.</summary>
/// <param name="Digest">The digest of the lines that the person saw.</param>
/// <param name="Particulars">
/// Particulars of the decision, by field: documentNumber, title, authority, decided, effective, remark.
/// </param>
internal sealed record PromulgateBody(string Digest, IReadOnlyDictionary<string, string> Particulars) : IStepBody
{
    public StepCommand Command() => new Promulgate(Digest, Particulars);
}
