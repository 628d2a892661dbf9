using PowerCatalog.Application.Drafts;

namespace PowerCatalog.Web.Features.Recording.Drafts;

/// <summary>
/// All that depends what comes of a waiting draft; the read models' file among it, because a rebuilt one may know otherwise.
/// </summary>
internal sealed record DraftKey(string Draft, string? Source, string Columns, string Consequences, string Typed, string? ReadModels,
    long Head, DateOnly Today)
{
    /// <summary>The key of a draft, at a revision of its catalog and on a day.</summary>
    public static DraftKey Of(Draft draft, string? readModels, long head, DateOnly today)
    {
        var columns = string.Join('\n', draft.Columns.Select(pair => $"{pair.Key}={pair.Value}"));
        var decided = string.Join('\n', draft.Consequences.Select(pair => $"{pair.Key}={pair.Value}"));
        var typed = draft.Changes().SelectMany(change => change.ByField.Prepend(new("", change.Kind.ToString()))).Concat(draft.Particulars);
        return new DraftKey(
            draft.Id.Value, draft.Source, columns, decided, string.Join('\n', typed.Select(pair => $"{pair.Key}={pair.Value}")), readModels,
            head, today);
    }
}
