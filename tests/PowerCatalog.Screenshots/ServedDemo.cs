using System.Text.RegularExpressions;
using PowerCatalog.Domain.People;
using PowerCatalog.Running;

namespace PowerCatalog.Screenshots;

/// <summary>The command <c>demo</c>, serving a folder of its own, with the links that it prints for its people.</summary>
internal sealed partial class ServedDemo : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<Role, Uri> _links = [];
    private DemonstrationServer? _server;

    /// <summary>Where it listens.</summary>
    public Uri Site => new(_links.Values.First().GetLeftPart(UriPartial.Authority));

    /// <summary>The link that signs somebody of a role in, once.</summary>
    public Uri LinkOf(Role role) => _links[role];

    /// <summary>Starts it, and waits for its links.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<ServedDemo> StartAsync()
    {
        var demo = new ServedDemo();
        var server = demo._server = await DemonstrationServer.StartAsync(demo._folder["data"]);
        foreach (var (named, printed) in server.Printed.Zip(server.Printed.Skip(1)))
        {
            if (Link().Match(printed) is not { Success: true } link) continue;
            // The line before names the role and the person.
            var role = Enum.GetValues<Role>().Single(role => named.StartsWith(role.Words().Zh + " ", StringComparison.Ordinal));
            demo._links.Add(role, new Uri(link.Value));
        }

        return demo;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is { } server) await server.DisposeAsync();
        _folder.Dispose();
    }

    [GeneratedRegex("http://[^ ]+/links/pcl_[^ ]+")]
    private static partial Regex Link();
}
