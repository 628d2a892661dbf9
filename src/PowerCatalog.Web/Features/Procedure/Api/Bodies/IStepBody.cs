using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>What a request says of a step: its words, and the digest of the lines where it binds them.</summary>
internal interface IStepBody
{
    /// <summary>The command that it asks for.</summary>
    /// <exception cref="Http.Problems.ProblemException">A code is none.</exception>
    StepCommand Command();
}
