using System.Text.Json;

namespace PowerCatalog.Tests.Harness;

/// <summary>The demonstration, recorded once by the real program and shared by tests that only read.</summary>
public sealed class DemoFolder : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public string Data => _folder["data"];

    public JsonElement Answer { get; private set; }

    public async ValueTask InitializeAsync() => Answer = (await Executable.RunAsync("demo", "--no-serve", "--json", "--data", Data)).DoneJson();

    /// <summary>Asks the program about it.</summary>
    public async Task<JsonElement> AskAsync(params IEnumerable<string> arguments) =>
        (await Executable.RunAsync([.. arguments, "--data", Data, "--json"])).DoneJson();

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
