using System.Text.Json;

namespace PowerCatalog.Tests.Harness;

/// <summary>A copy of the demonstration for the tests of one class.</summary>
public sealed class Demo : IAsyncLifetime
{
    private DemoFolder? _folder;

    public string Data => Folder.Data;

    public JsonElement Answer => Folder.Answer;

    private DemoFolder Folder => _folder ?? throw new InvalidOperationException("The demonstration is not there yet.");

    public async ValueTask InitializeAsync() => _folder = await DemoFolder.CreateAsync();

    /// <summary>Asks the program about it.</summary>
    public async Task<JsonElement> AskAsync(params IEnumerable<string> arguments) =>
        (await Resident.RunAsync([.. arguments, "--data", Data, "--json"])).DoneJson();

    public ValueTask DisposeAsync()
    {
        _folder?.Dispose();
        return ValueTask.CompletedTask;
    }
}
