using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Sqlite;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.EvidenceLog;

/// <summary>A folder whose ledger is replaced, rolled back, forked or changed under its read models.</summary>
public abstract class SwappedLedgers : IDisposable
{
    protected const string Change = """
        UPDATE events SET data = CAST(replace(CAST(data AS TEXT), '校车使用许可', '校车使用许河') AS BLOB)
        WHERE position = (SELECT max(position) FROM events WHERE instr(CAST(data AS TEXT), '校车使用许可') > 0)
        """;

    private readonly TemporaryFolder _own = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected string Folder => _own.Path;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        KeptStatements.ClearAllPools();
        _own.Dispose();
    }

    protected static long Count(TestCatalog catalog)
    {
        try
        {
            using var view = catalog.View();
            return view.List(new PowerFilter()).Total;
        }
        catch (Exception exception) when (exception is ReadModelException or InvalidOperationException)
        {
            return -1;
        }
    }

    protected async Task RecordAsync(DraftBuilder draft)
    {
        await using var catalog = TestCatalog.In(Folder);
        await catalog.CatchUp();
        await catalog.Record(draft);
    }

    // The same number of events after the same beginning, with read models of the first.
    protected async Task ForkAsync()
    {
        var models = TakeModels();
        Put("before");
        foreach (var file in models.Keys) File.Delete(file);
        await RecordAsync(Given.Adjustment(7, "2021-05-01").Remove(Given.Seizure));
        PutModels(models);
    }

    // The pointer and the files of all sets.
    protected Dictionary<string, byte[]> TakeModels() =>
        Directory.GetFiles(Folder, "readmodels*").Concat(Directory.GetDirectories(Folder, "readmodels*").SelectMany(Directory.GetFiles))
            .ToDictionary(file => file, File.ReadAllBytes);

    protected void PutModels(Dictionary<string, byte[]> models)
    {
        foreach (var file in TakeModels().Keys) File.Delete(file);
        foreach (var (file, bytes) in models)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    protected async Task RefusedAsync(string chinese, string english)
    {
        await using var catalog = TestCatalog.In(Folder);
        var refused = await Assert.ThrowsAsync<LedgerException>(catalog.CatchUp);
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
        Assert.Contains(chinese, refused.Message, StringComparison.Ordinal);
        Assert.Contains(english, refused.Message, StringComparison.Ordinal);
        Assert.Throws<LedgerException>(() => catalog.View());
    }

    protected void Keep(string name)
    {
        KeptStatements.ClearAllPools();
        Directory.CreateDirectory(Path.Combine(Folder, name));
        foreach (var file in Directory.GetFiles(Folder, "ledger.db*")) File.Copy(file, Path.Combine(Folder, name, Path.GetFileName(file)));
    }

    protected void Put(string name)
    {
        KeptStatements.ClearAllPools();
        foreach (var file in Directory.GetFiles(Folder, "ledger.db*")) File.Delete(file);
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, name))) File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
    }

    protected void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "ledger.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    // As an administrator does who knows how they are made.
    protected async Task RepairDigestsAsync(string start = "digests since 1, vouched ")
    {
        var leaf = new EventLeaf();
        var chain = XxHash128.HashToUInt128(Encoding.ASCII.GetBytes(start));
        var updates = new List<string>();
        await using (var catalog = TestCatalog.In(Folder))
        {
            await foreach (var item in catalog.Ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: Cancellation))
            {
                var digest = leaf.Of(item);
                chain = XxHash128.HashToUInt128([.. Bytes(chain), .. digest.ToArray()]);
                updates.Add($"UPDATE events SET digest = x'{digest}' WHERE position = {item.Position}");
            }
        }

        foreach (var update in updates) Execute(update);
        Execute($"UPDATE head SET chain = x'{Convert.ToHexString(Bytes(chain))}'");
    }

    private static byte[] Bytes(UInt128 chain)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, chain);
        return bytes;
    }
}
