using System.Text.Json;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>An office moves its ledger to another place, without losing a day.</summary>
public sealed class TheMove(Demo demo) : IClassFixture<Demo>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_question_is_answered_as_before()
    {
        var copied = await CopyAsync();
        Assert.True(copied.GetProperty("copied").GetInt64() > 7_000);
        Assert.Equal(0, copied.GetProperty("found").GetInt64());

        var asked = new HashSet<string>();
        foreach (var question in Questions.All)
        {
            var before = (await demo.AskAsync(question)).GetRawText();
            var after = (await AskAsync(question, isNew: asked.Add(question[0]))).DoneJson().GetRawText();
            Assert.True(before == after, string.Join(' ', question));
        }
    }

    [Fact]
    public async Task Copying_again_copies_nothing_and_names_the_same_digest()
    {
        var first = await CopyAsync();
        var second = await CopyAsync();
        Assert.Equal(
            (first.GetProperty("copied").GetInt64(), 0L),
            (second.GetProperty("found").GetInt64(), second.GetProperty("copied").GetInt64()));
        Assert.Equal(first.GetProperty("digest").GetString(), second.GetProperty("digest").GetString());
    }

    [Fact]
    public async Task A_ledger_is_not_copied_into_itself_nor_from_nowhere()
    {
        Assert.Equal(2, (await Executable.RunAsync("ledger", "copy", "--from", demo.Data, "--to", demo.Data)).ExitCode);
        var nowhere = await Executable.RunAsync("ledger", "copy", "--from", _folder["none"], "--to", _folder["data"]);
        Assert.Equal(1, nowhere.ExitCode);
        Assert.False(Directory.Exists(_folder["none"]));
    }

    // A command that is new is started as people do.
    private Task<ProgramRun> AskAsync(string[] question, bool isNew)
    {
        string[] arguments = [.. question, "--data", _folder["data"], "--json"];
        return isNew ? Executable.RunAsync(arguments) : Resident.RunAsync(arguments);
    }

    private async Task<JsonElement> CopyAsync() =>
        (await Executable.RunAsync("ledger", "copy", "--from", demo.Data, "--to", _folder["data"], "--json")).DoneJson();
}
