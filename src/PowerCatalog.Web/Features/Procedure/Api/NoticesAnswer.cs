using PowerCatalog.Domain.Procedure.Noticing;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>What somebody is told of, the newest first.</summary>
/// <param name="Items">The notices.</param>
/// <param name="Total">How many there are.</param>
internal sealed record NoticesAnswer(IReadOnlyList<NoticeAnswer> Items, int Total)
{
    public static NoticesAnswer Of(IReadOnlyList<Notice> notices) => new([.. notices.Select(NoticeAnswer.Of)], notices.Count);
}
