namespace PowerCatalog.Domain.Laws.Events;

/// <summary>The registered names of the entries on laws and documents.</summary>
public static class LawEventNames
{
    public const string LawChangesListed = "LawChangesListed.v1";
    public const string LawChangesRecorded = "LawChangesRecorded.v1";
    public const string LawDraftsOpened = "LawDraftsOpened.v1";
    public const string PowersUnaffected = "PowersUnaffected.v1";
    public const string LawEntryWithdrawn = "LawEntryWithdrawn.v1";
}
