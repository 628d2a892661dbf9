using PowerCatalog.Domain.Procedure.Deciding;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>留言.</summary>
/// <param name="Text">The comment.</param>
internal sealed record CommentBody(string Text) : IStepBody
{
    public StepCommand Command() => new Comment(Text);
}
