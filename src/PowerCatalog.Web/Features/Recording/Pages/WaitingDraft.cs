using PowerCatalog.Application.Drafts;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>A draft in the list of those that wait.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="DocumentNumber">The number of its decision; null where none is known.</param>
/// <param name="Note">What came of it when it was last looked at; null where nobody has.</param>
/// <param name="IsStale">Whether the list has moved on since.</param>
/// <param name="Who">Who sent it, and who else had a hand in it.</param>
public sealed record WaitingDraft(Draft Draft, string? DocumentNumber, DraftNote? Note, bool IsStale, IReadOnlyList<string> Who);
