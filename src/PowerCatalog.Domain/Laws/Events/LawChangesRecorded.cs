using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Laws.Events;

/// <summary>An entry was recorded: documents were amended, repealed, found to have expired, or looked at and retained.</summary>
/// <param name="Entry">Its id, which follows from what it says.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Parts">How many parts the documents have.</param>
/// <param name="Changes">How many documents.</param>
/// <param name="Digest">SHA-256 over the documents, hexadecimal.</param>
/// <param name="Source">The file; null where there is none.</param>
/// <param name="Known">The revision of the catalog as of which the powers that rest on the documents are listed.</param>
public sealed record LawChangesRecorded(
    LawEntryId Entry, DivisionCode Division, LawDecision Decision, int Parts, int Changes, string Digest, SourceFile? Source, long Known)
    : LawEvent;
