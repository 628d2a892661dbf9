using System.Globalization;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.CrashWriter;
using PowerCatalog.Ledger.Sqlite;

// Appends decisions to a ledger until it is killed. Before each it writes "begin <name> <expected>", and after the ledger's answer
// "done <name> <revision> <position>"; a full stop ends a line that was written whole.
var (path, round) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
await using var ledger = SqliteLedger.Open(path, TimeProvider.System);
await Task.WhenAll(Enumerable.Range(0, Decision.Tasks).Select(task => Task.Run(() => WriteAsync(task))));

async Task WriteAsync(int task)
{
    var stream = new Decision(round, task, 0).Stream;
    var last = await ledger.ReadStreamAsync(stream, ReadDirection.Backwards, long.MaxValue, 1).FirstOrDefaultAsync();
    var revision = last?.Revision ?? -1;
    for (var number = 0; ; number++)
    {
        var decision = new Decision(round, task, number);
        var expected = task % 2 == 0 ? ExpectedRevision.Any : ExpectedRevision.Exactly(revision);
        Console.WriteLine($"begin {decision.Name} {expected.Exact?.ToString(CultureInfo.InvariantCulture) ?? "any"} .");
        var result = await ledger.AppendAsync(stream, expected, decision.Events());
        if (result is not { Outcome: AppendOutcome.Appended, AlreadyRecorded: false })
            throw new InvalidOperationException($"{decision.Name} expected {expected} and got {result}.");
        revision = result.Revision;
        Console.WriteLine($"done {decision.Name} {result.Revision} {result.Position} .");
    }
}
