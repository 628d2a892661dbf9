namespace PowerCatalog.Accounts.Storage;

/// <summary>Rows of this program's own among those that Identity keeps for a person.</summary>
internal static class OwnRows
{
    /// <summary>Whose rows they are.</summary>
    public const string Provider = "PowerCatalog";
}
