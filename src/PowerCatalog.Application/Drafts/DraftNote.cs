namespace PowerCatalog.Application.Drafts;

/// <summary>What came of a draft when it was last looked at.</summary>
/// <param name="DocumentNumber">The number of its decision; null where it has none, or several.</param>
/// <param name="Decisions">How many decisions it has.</param>
/// <param name="Errors">How many errors stop it.</param>
/// <param name="Warnings">How many warnings it has.</param>
/// <param name="IsRecorded">Whether all of it is recorded already.</param>
/// <param name="Revision">The catalog's revision that it was held against.</param>
public sealed record DraftNote(string? DocumentNumber, int Decisions, int Errors, int Warnings, bool IsRecorded, long Revision);
