using PowerCatalog.Application.Completing;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Sqlite;
using PowerCatalog.Testing;
using PowerCatalog.Waiting;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>
/// A node of its own data folder on the ledger of another, with a shared folder: its read models are as old as its last look.
/// </summary>
internal sealed class SomeNode : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly ProjectionEngine _engine;
    private readonly ReadModelFiles _files;
    private readonly TestCatalog _catalog;
    private readonly string _shared;

    public SomeNode(TestCatalog catalog, string shared)
    {
        (_catalog, _shared, _files) = (catalog, shared, ReadModelSet.FilesIn(_data.Path));
        _engine = new ProjectionEngine(
            catalog.Ledger, _files, catalog.Clock, (open, stop) => OpenAdjustments.CompleteAsync(catalog.Ledger, open, stop));
    }

    public CheckpointOptions Options { get; init; } = null!;

    public CheckpointSigning Signing => SigningOn(_catalog.Ledger);

    /// <summary>What it signs, where it asks this ledger.</summary>
    public CheckpointSigning SigningOn(ILedger ledger) =>
        new(_files, ledger, Options ?? CheckpointOptions.Of(_shared), TimeProvider.System);

    /// <summary>A shared folder with a key.</summary>
    public static CheckpointOptions Keyed(string shared)
    {
        var options = CheckpointOptions.Of(shared);
        new KeyRotation(options.Folder, options.KeyFile, TimeProvider.System).Create("powercatalog", withSm2: false);
        return options;
    }

    public Task LookAsync() => _engine.CatchUpAsync(Patience.Limit, CancellationToken.None);

    public void Dispose()
    {
        _engine.Dispose();
        KeptStatements.ClearAllPools();
        _data.Dispose();
    }
}
