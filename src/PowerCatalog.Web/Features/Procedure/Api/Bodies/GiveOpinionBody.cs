using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>反馈意见.</summary>
/// <param name="Department">The department's code.</param>
/// <param name="Digest">The digest of the lines that the person saw.</param>
/// <param name="Agrees">Whether it agrees.</param>
/// <param name="Text">The opinion.</param>
internal sealed record GiveOpinionBody(string Department, string Digest, bool Agrees, string Text) : IStepBody
{
    public StepCommand Command() => new GiveOpinion(StepCodes.Read<DepartmentCode>(Department), Digest, Agrees, Text);
}
