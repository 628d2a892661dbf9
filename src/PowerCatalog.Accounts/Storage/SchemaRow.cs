namespace PowerCatalog.Accounts.Storage;

/// <summary>Which schema the store has; one row.</summary>
internal sealed class SchemaRow
{
    /// <summary>The version that this program reads and writes.</summary>
    public const int Current = 1;

    public int Version { get; set; }
}
