using System.Diagnostics;
using PowerCatalog.Verifier.Tests.Support;

namespace PowerCatalog.Verifier.Tests;

public sealed class TheProgram : IDisposable
{
    private readonly string _bundle = Path.GetTempFileName();

    public TheProgram() =>
        File.WriteAllBytes(_bundle, new SomeBundle(new SomeLedger(), SomeAnswer.NotListed(), "2021-06-01").Bytes());

    public void Dispose() => File.Delete(_bundle);

    [Fact]
    public void It_exits_with_the_outcome()
    {
        var key = SomeKeys.Office.Verifier.Text.ToString();
        Assert.Equal(0, Run(_bundle, "--trust", key).Exit);
        Assert.Equal(1, Run(_bundle, "--trust", SomeKeys.Stranger.Verifier.Text.ToString()).Exit);
        Assert.Equal(3, Run("--json", _bundle).Exit);
        Assert.StartsWith("{\"outcome\":\"notTrusted\"", Run("--json", _bundle).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_use_is_told_from_a_refusal()
    {
        Assert.Equal(2, Run().Exit);
        Assert.Equal(2, Run(_bundle, _bundle).Exit);
        Assert.Equal(2, Run(_bundle, "--trust").Exit);
        Assert.Equal(2, Run(_bundle, "--trust", "nonsense").Exit);
        Assert.Equal(2, Run(_bundle, "--other").Exit);
        Assert.Equal(2, Run(_bundle + ".missing").Exit);
        File.WriteAllText(_bundle, "no bundle");
        Assert.Equal(1, Run(_bundle).Exit);
    }

    private static (int Exit, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "powercatalog-verify.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
