namespace PowerCatalog.Accounts.Storage;

/// <summary>A session: the cookie has its secret, the store the digest, so that signing out ends it wherever the cookie has gone.</summary>
internal sealed class SessionRow
{
    public long Id { get; set; }

    public string Person { get; set; } = "";

    /// <summary>SHA-256 of the session's secret, in hexadecimal digits.</summary>
    public string Digest { get; set; } = "";

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset Expires { get; set; }

    /// <summary>When it was last used, to the minute.</summary>
    public DateTimeOffset LastUsed { get; set; }
}
