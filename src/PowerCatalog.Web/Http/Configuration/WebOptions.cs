namespace PowerCatalog.Web.Http.Configuration;

/// <summary>What the program decides for the API.</summary>
/// <param name="WriteKey">Who sends it as a bearer token may record; null: nobody may record over HTTP.</param>
public sealed record WebOptions(string? WriteKey)
{
    /// <summary>
    /// Host names that are accepted beside the loopback's own while the server listens on the loopback alone: those of a proxy before it.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The most bytes of a file that is sent: 64 MB.</summary>
    public long MaximumFileBytes { get; init; } = 64L << 20;

    /// <summary>How long the read models may stay behind what the ledger had before the server calls itself not ready.</summary>
    public TimeSpan MaximumLag { get; init; } = TimeSpan.FromSeconds(30);
}
