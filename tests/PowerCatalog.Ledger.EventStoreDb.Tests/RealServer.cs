using System.Diagnostics;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>
/// The server that <c>POWERCATALOG_TEST_ESDB</c> names by its connection string, and the commands with which a test kills and starts it. It
/// is shared by all tests and all their runs; each has streams of its own.
/// </summary>
internal sealed class RealServer : ILedgerFixture
{
    public const string Variable = "POWERCATALOG_TEST_ESDB";
    public const string KillVariable = "POWERCATALOG_TEST_ESDB_KILL";
    public const string StartVariable = "POWERCATALOG_TEST_ESDB_START";

    private static int _last;

    /// <summary>Runs the shell command that a variable holds; skips the test, and says so, where it holds none.</summary>
    public static async Task RunAsync(string variable)
    {
        using var process = Process.Start("bash", ["-c", Command(variable)!]);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Skips the test, and says so, where the server cannot be killed and started.</summary>
    public static void DemandKilling() => Assert.SkipWhen(
        Connection is null || Command(KillVariable) is null || Command(StartVariable) is null,
        $"SKIPPED: no real EventStoreDB that may be killed. Name it in {Variable}, and shell commands in {KillVariable} and "
            + $"{StartVariable}.");

    private static string? Command(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? text : null;

    private RealServer()
    {
    }

    public string Scope { get; } = $"t-{Environment.ProcessId}-{Environment.TickCount64}-{Interlocked.Increment(ref _last)}-";

    public static string? Connection => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    /// <summary>Skips the test, and says so, where no server is named.</summary>
    public static ValueTask<ILedgerFixture> CreateAsync()
    {
        Assert.SkipWhen(Connection is null, $"SKIPPED: no real EventStoreDB. Name one in {Variable}, as esdb://127.0.0.1:2113?tls=false.");
        return new(new RealServer());
    }

    public Task<ILedger> OpenAsync(TimeProvider clock) =>
        Task.FromResult<ILedger>(
            EventStoreDbLedger.Open(EventStoreDbSettings.Parse(Connection!, Environment.GetEnvironmentVariable), clock));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
