using System.Diagnostics;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.People;
using PowerCatalog.Running;

namespace PowerCatalog.Screenshots;

/// <summary>The command <c>demo</c>, serving a folder of its own, with the links that it prints for its people.</summary>
internal sealed partial class ServedDemo : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<Role, Uri> _links = [];
    private Process? _process;

    /// <summary>Where it listens.</summary>
    public Uri Site => new(_links.Values.First().GetLeftPart(UriPartial.Authority));

    /// <summary>The link that signs somebody of a role in, once.</summary>
    public Uri LinkOf(Role role) => _links[role];

    /// <summary>Starts it, and waits for its links.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<ServedDemo> StartAsync()
    {
        var demo = new ServedDemo();
        var process = demo._process = Executable.Start("demo", "--port", "0", "--data", demo._folder["data"]);
        var printed = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            printed.Add(line);
            if (demo._links.Count == Enum.GetValues<Role>().Length) return demo;
            if (Link().Match(line) is not { Success: true } link) continue;
            // The line before names the role and the person.
            var role = Enum.GetValues<Role>().Single(role => printed[^2].StartsWith(role.Words().Zh + " ", StringComparison.Ordinal));
            demo._links.Add(role, new Uri(link.Value));
        }

        throw new InvalidOperationException($"The demonstration did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            await Executable.TerminateAsync(process);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _folder.Dispose();
    }

    [GeneratedRegex("http://[^ ]+/links/pcl_[^ ]+")]
    private static partial Regex Link();
}
