using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Ledger.Verifying;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Verifying;

/// <summary>Every byte of a ledger's file that holds something is covered by its verification.</summary>
public sealed class FlippedBytesTests : IDisposable
{
    // POWERCATALOG_FLIPS tries more.
    private static readonly int _flips =
        int.Parse(Environment.GetEnvironmentVariable("POWERCATALOG_FLIPS") ?? "600", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();
    private int _files;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_byte_is_found_or_lies_in_free_space()
    {
        var file = await File.ReadAllBytesAsync(await LedgerAsync(), TestContext.Current.CancellationToken);
        var used = PageMap.Of(file);
        Assert.True(used.Count(isUsed => isUsed) > file.Length / 2);
        Assert.Empty(await FindingsAsync(file, 0, 0));
        var dice = new Random(8785);
        var flips = Enumerable.Range(0, _flips).Select(_ => (At: dice.Next(file.Length), Mask: (byte)(1 << dice.Next(8)))).ToList();
        var missed = new ConcurrentBag<int>();
        await Parallel.ForEachAsync(flips, TestContext.Current.CancellationToken, async (flip, _) =>
        {
            if ((await FindingsAsync(file, flip.At, flip.Mask)).Count == 0) missed.Add(flip.At);
        });
        var unexplained = missed.Where(at => used[at]).Order().Select(at => $"page {at / 4096 + 1}, byte {at % 4096}").ToList();
        Assert.True(unexplained.Count == 0, string.Join('\n', unexplained));
        Assert.Contains(missed, at => !used[at]);
        Assert.True(missed.Count < _flips / 2);
    }

    // A list, an adjustment, a correction: small, so that a verification takes milliseconds.
    private async Task<string> LedgerAsync()
    {
        await using (var catalog = TestCatalog.In(_folder.Path))
        {
            await catalog.Record(
                DraftBuilder.List().Add("640102001000", "校车使用许可", "行政许可", "市教育局", ("remark", new string('长', 3_000)))
                    .Add("640306001000", "扣留机动车", "行政强制", "市公安局"));
            await catalog.Record(DraftBuilder.Adjustment().Remove("640306001000"));
        }

        return _folder.File("ledger.db");
    }

    private async Task<IReadOnlyList<LedgerFinding>> FindingsAsync(byte[] file, int at, byte mask)
    {
        var path = _folder.File($"{Interlocked.Increment(ref _files)}.db");
        var flipped = file.ToArray();
        flipped[at] ^= mask;
        await File.WriteAllBytesAsync(path, flipped);
        try
        {
            await using var ledger = SqliteLedger.Open(path, TimeProvider.System, new SqliteLedgerOptions { ReadOnly = true });
            return (await LedgerVerification.RunAsync(ledger, TimeProvider.System, [new DecisionsCheck()], default)).Findings;
        }
        catch (Exception exception) when (exception is LedgerException or SqliteException)
        {
            return [new LedgerFinding("refused", exception.Message)];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
