namespace PowerCatalog.Accounts.Storage;

/// <summary>A link that works once: its digest, for whom and until when.</summary>
internal sealed class LinkRow
{
    public long Id { get; set; }

    /// <summary>SHA-256 of the link's secret, in hexadecimal digits.</summary>
    public string Digest { get; set; } = "";

    /// <summary>Whose; null for the first administrator, who has no account yet.</summary>
    public string? Person { get; set; }

    /// <summary>What it is for, by the name of <c>LinkPurpose</c>.</summary>
    public string Purpose { get; set; } = "";

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset Expires { get; set; }

    public DateTimeOffset? Used { get; set; }
}
