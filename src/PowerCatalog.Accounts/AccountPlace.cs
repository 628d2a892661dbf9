namespace PowerCatalog.Accounts;

/// <summary>Where accounts are kept.</summary>
/// <param name="Folder">The folder of what people share; SQLite's <c>accounts.db</c> lies in it.</param>
/// <param name="ConnectionString">PostgreSQL's connection string, where several nodes serve; null for SQLite.</param>
public sealed record AccountPlace(string Folder, string? ConnectionString = null)
{
    /// <summary>The name of the embedded store's file.</summary>
    public const string FileName = "accounts.db";

    /// <summary>The embedded store's file.</summary>
    public string File => Path.Combine(Folder, FileName);
}
