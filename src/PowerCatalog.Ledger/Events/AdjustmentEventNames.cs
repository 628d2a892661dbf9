namespace PowerCatalog.Ledger.Events;

/// <summary>The registered names of the events of an adjustment's working stream, beside those of a catalog in the domain.</summary>
public static class AdjustmentEventNames
{
    public const string FileReceived = "FileReceived.v1";
    public const string RowsReceived = "RowsReceived.v1";
    public const string PromulgationPrepared = "PromulgationPrepared.v1";
}
