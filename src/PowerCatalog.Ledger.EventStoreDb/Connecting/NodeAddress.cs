using System.Net;

namespace PowerCatalog.Ledger.EventStoreDb.Connecting;

/// <summary>A node's name or address, and its port.</summary>
/// <param name="Host">The host name or IP address.</param>
/// <param name="Port">The port, 1 to 65535.</param>
public readonly record struct NodeAddress(string Host, int Port)
{
    /// <summary>Whether it is this machine.</summary>
    public bool IsLoopback => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <inheritdoc/>
    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
