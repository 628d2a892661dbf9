using System.Text.Json;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>What is done to people on the machine is in the trail of access too, with the system's user.</summary>
public sealed class TheAccessTrail
{
    [Fact]
    public async Task Commands_about_people_are_kept_and_verified_with_the_ledger()
    {
        using var folder = new TemporaryFolder();
        string[] place = ["--data", folder["data"]];
        (await Executable.RunAsync(["user", "add", "anna", "--name", "王安", "--section", "审改科", .. place])).Done();
        (await Executable.RunAsync(["user", "role", "anna", "reform-office", "--division", "640300", .. place])).Done();
        string[] making = ["user", "token", "anna", "--name", "周报", "--scope", "read"];
        var operate = await Executable.RunAsync(["user", "token", "anna", "--name", "p", "--scope", "operate", .. place]);
        Assert.Equal(1, operate.ExitCode);
        Assert.Contains("系统管理员", operate.Error, StringComparison.Ordinal);
        var token = (await Executable.RunAsync([.. making, .. place])).Done().Output.Trim();
        (await Executable.RunAsync(["user", "disable", "anna", .. place])).Done();

        var printed = (await Executable.RunAsync(["access", "--json", .. place])).Done().Output;
        Assert.DoesNotContain(token, printed, StringComparison.Ordinal);
        Assert.DoesNotContain("王安", printed, StringComparison.Ordinal);
        using var entries = JsonDocument.Parse(printed);
        Assert.Equal(
            ["personDisabled", "tokenMade", "roleGiven", "personAdded"],
            entries.RootElement.EnumerateArray().Select(entry => entry.GetProperty("what").GetString()));
        Assert.All(
            entries.RootElement.EnumerateArray(),
            entry => Assert.StartsWith("cli:", entry.GetProperty("who").GetString(), StringComparison.Ordinal));
        var role = entries.RootElement[2];
        Assert.EndsWith(" reform-office 640300", role.GetProperty("subject").GetString(), StringComparison.Ordinal);
        Assert.Equal("user role", role.GetProperty("request").GetString());
        (await Executable.RunAsync(["ledger", "verify", .. place])).Done();
        (await Executable.RunAsync(["ledger", "dump", "--out", folder["dump.jsonl"], .. place])).Done();
        var dump = await File.ReadAllTextAsync(folder["dump.jsonl"], TestContext.Current.CancellationToken);
        Assert.Contains("AccessNoted.v1", dump, StringComparison.Ordinal);
    }
    [Fact]
    public async Task What_a_reset_did_before_it_was_refused_is_kept()
    {
        using var folder = new TemporaryFolder();
        string[] place = ["--data", folder["data"]];
        (await Executable.RunAsync(["user", "add", "anna", "--name", "王安", .. place])).Done();
        (await Executable.RunAsync(["user", "disable", "anna", .. place])).Done();
        var refused = await Executable.RunAsync(["user", "reset", "anna", "--second-factor", .. place]);
        Assert.NotEqual(0, refused.ExitCode);
        var printed = (await Executable.RunAsync(["access", "--json", .. place])).Done().Output;
        Assert.Contains("secondFactorOff", printed, StringComparison.Ordinal);
    }
}
