namespace PowerCatalog.Ledger.Events;

/// <summary>The registered names of the events of the trail of access.</summary>
public static class AccessEventNames
{
    /// <summary>An entry.</summary>
    public const string AccessNoted = "AccessNoted.v1";
}
