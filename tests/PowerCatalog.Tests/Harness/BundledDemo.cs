using System.Collections.Concurrent;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Verifier;
using PowerCatalog.Verifier.Results;

namespace PowerCatalog.Tests.Harness;

/// <summary>The demonstration with a key of its office, and the bundles that the program makes of it, each once.</summary>
public sealed class BundledDemo : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _made = [];
    private readonly TemporaryFolder _folder = new();
    private readonly Demo _demo = new();

    /// <summary>The office's public key, as it was handed out when it was made.</summary>
    public VerifierKey Key { get; private set; } = null!;

    /// <summary>The data folder.</summary>
    public string Data => _demo.Data;

    public async ValueTask InitializeAsync()
    {
        await _demo.InitializeAsync();
        Key = VerifierKey.Parse((await Resident.RunAsync("evidence", "key", "create", "--data", Data)).Done().Output.Trim());
        // Programs that ask at the same time do not sign at the same time.
        await BundleAsync("--township", "金积镇", "--on", "2021-12-31");
    }

    /// <summary>Asks the program about the same data.</summary>
    public Task<System.Text.Json.JsonElement> AskAsync(params IEnumerable<string> arguments) => _demo.AskAsync(arguments);

    /// <summary>The file of a bundle.</summary>
    public Task<string> BundleAsync(params string[] question) =>
        _made.GetOrAdd(string.Join(' ', question), _ => new Lazy<Task<string>>(() => MakeAsync(question))).Value;

    /// <summary>What a bundle proves.</summary>
    public async Task<Proof> ProvenAsync(params string[] question)
    {
        var found = BundleCheck.Run(await File.ReadAllBytesAsync(await BundleAsync(question)), [Key]);
        return found.Proof ?? throw new InvalidOperationException($"{string.Join(' ', question)}: {found.Refusal}");
    }

    public async ValueTask DisposeAsync()
    {
        await _demo.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<string> MakeAsync(string[] question)
    {
        var path = _folder[$"{string.Concat(question)}.zip"];
        (await Resident.RunAsync(["evidence", "bundle", .. question, "--data", Data, "--out", path])).Done();
        return path;
    }
}
