namespace PowerCatalog.Ledger.EventStoreDb.Connecting;

/// <summary>Who connects. Its text never shows the password.</summary>
/// <param name="User">The user.</param>
/// <param name="Password">The password.</param>
public sealed record Credentials(string User, string Password)
{
    /// <inheritdoc/>
    public override string ToString() => $"{User}:***";
}
