namespace PowerCatalog.Ledger.EventStoreDb.Connecting;

/// <summary>How to reach EventStoreDB, as its users write it: <c>esdb://user:password@host:2113,host2:2113?tls=true</c>.</summary>
public sealed record EventStoreDbSettings
{
    /// <summary>The environment's variable for the user, where the connection string names none.</summary>
    public const string UserVariable = "POWERCATALOG_ESDB_USER";

    /// <summary>The environment's variable for the password.</summary>
    public const string PasswordVariable = "POWERCATALOG_ESDB_PASSWORD";

    /// <summary>The nodes, at least one.</summary>
    public required IReadOnlyList<NodeAddress> Nodes { get; init; }

    /// <summary>Whether the nodes are asked who leads: with several, or with <c>esdb+discover</c>.</summary>
    public required bool Discover { get; init; }

    /// <summary>Who connects; null for a server without accounts.</summary>
    public Credentials? Credentials { get; init; }

    /// <summary>Whether the connection is encrypted; the default.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>Whether the server's certificate is checked; the default.</summary>
    public bool TlsVerifyCertificate { get; init; } = true;

    /// <summary>A file with the authority's certificate (PEM); null for the machine's own authorities.</summary>
    public string? TlsCaFile { get; init; }

    /// <summary>Which node reads go to.</summary>
    public NodePreference NodePreference { get; init; } = NodePreference.Leader;

    /// <summary>After how long without traffic the connection is asked whether it lives.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long it may take to answer that.</summary>
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the nodes are asked who leads before a call fails.</summary>
    public int MaxDiscoverAttempts { get; init; } = 10;

    /// <summary>How long to wait between two of these.</summary>
    public TimeSpan DiscoveryInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long one node may take to say who leads.</summary>
    public TimeSpan GossipTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether a text is meant as a connection string.</summary>
    public static bool IsConnectionString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith("esdb://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("esdb+discover://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads a connection string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="environment">Gives the value of an environment variable, or null.</param>
    /// <exception cref="ConnectionStringException">It cannot be meant so; the message names the part.</exception>
    public static EventStoreDbSettings Parse(string text, Func<string, string?> environment) => ConnectionString.Read(text, environment);

    /// <summary>Where it leads, without credentials.</summary>
    public override string ToString() => $"esdb{(Discover ? "+discover" : "")}://{string.Join(',', Nodes)}?tls={(Tls ? "true" : "false")}";
}
