namespace PowerCatalog.Accounts.Storage;

/// <summary>A personal token: its digest and what is known of it.</summary>
internal sealed class TokenRow
{
    public long Id { get; set; }

    public string Person { get; set; } = "";

    /// <summary>SHA-256 of the token, in hexadecimal digits.</summary>
    public string Digest { get; set; } = "";

    /// <summary>How the token begins, by which a person tells it from others.</summary>
    public string Prefix { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The scopes' codes, a blank between.</summary>
    public string Scopes { get; set; } = "";

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset Expires { get; set; }

    public DateTimeOffset? Revoked { get; set; }

    /// <summary>When it was last used, to the minute; null where never.</summary>
    public DateTimeOffset? LastUsed { get; set; }
}
