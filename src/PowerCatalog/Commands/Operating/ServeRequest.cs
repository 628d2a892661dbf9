using System.Net;

namespace PowerCatalog.Commands.Operating;

/// <summary>Where to serve.</summary>
/// <param name="Address">The address to bind.</param>
/// <param name="Port">The port; 0 takes a free one.</param>
internal sealed record ServeRequest(IPAddress Address, int Port)
{
    /// <summary>Whether people may come from elsewhere without TLS.</summary>
    public bool AllowsRemote { get; init; }

    /// <summary>
    /// Whether each line of standard output is a JSON object of the log; what is said to people goes to standard error then.
    /// </summary>
    public bool LogsJson { get; init; }

    /// <summary>Settings that the command line gives, by name.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}
