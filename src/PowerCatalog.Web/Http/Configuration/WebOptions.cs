using System.Net;

namespace PowerCatalog.Web.Http.Configuration;

/// <summary>What the program decides for the API.</summary>
public sealed record WebOptions
{
    /// <summary>Whether people reach the server through TLS alone: its own, or that of a known proxy.</summary>
    public bool IsBehindTls { get; init; }

    /// <summary>
    /// Host names that are accepted beside the loopback's own, as <c>*.example.org</c> too. Where there are none, a server that listens on
    /// the loopback alone accepts the loopback's own, and another accepts all.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The proxies before the server whose word on the client's address, scheme and host name is taken; none by default.</summary>
    public IReadOnlyList<IPNetwork> KnownProxies { get; init; } = [];

    /// <summary>The identity provider where people may sign in; null where there is none.</summary>
    public ProviderOptions? Provider { get; init; }

    /// <summary>How messages are sent; null where none are.</summary>
    public MailOptions? Mail { get; init; }

    /// <summary>Who reads what is measured; nobody by default.</summary>
    public TelemetryOptions Telemetry { get; init; } = new();

    /// <summary>How many costly requests are answered at once.</summary>
    public CostLimits Limits { get; init; } = new();

    /// <summary>The most bytes of a file that is sent: 64 MB.</summary>
    public long MaximumFileBytes { get; init; } = 64L << 20;

    /// <summary>How long the read models may stay behind what the ledger had before the server calls itself not ready.</summary>
    public TimeSpan MaximumLag { get; init; } = TimeSpan.FromSeconds(30);
}
