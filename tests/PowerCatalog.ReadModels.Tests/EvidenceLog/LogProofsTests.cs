using Microsoft.Data.Sqlite;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Rotating;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Logs;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.EvidenceLog;

/// <summary>Proofs from the log through a lens, and what becomes of a log that is not whole.</summary>
public sealed class LogProofsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_belongs_to_no_adjustment_is_proved_too()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        var rotated = new SigningKeyRotated("a statement\n", ["a"], ["b"]);
        await KeyRotations.RecordAsync(
            catalog.Ledger, DivisionCode.Parse("640300"), rotated, Actor.Program("tests"), Cancellation);
        await catalog.CatchUp();
        using var view = catalog.View();
        Assert.Equal(view.Lens.Known + 2, view.LogSize);
        var (before, after) = (view.LogState(view.Lens.Known + 1), view.LogState(view.LogSize));
        var proof = view.Consistency(before.Size, after.Size);
        Assert.Equal(before.Root, proof.Root);
        Assert.True(
            MerkleProof.IsConsistent(
                before.Size, Hash.Parse(before.Root), after.Size, Hash.Parse(after.Root), [.. proof.Hashes.Select(Hash.Parse)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.LogState(view.LogSize + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.LogState(0));
    }

    [Fact]
    public async Task A_tile_that_is_missing_is_said_with_what_to_do()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using (var connection = new SqliteConnection($"Data Source={catalog.FileOf()};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM log_tiles";
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }

        using var view = catalog.View();
        Action[] asked = [() => view.LogState(1), () => view.Inclusion(0, 1), () => view.Consistency(1, 2), () => First(catalog)];
        foreach (var ask in asked)
            Assert.Contains("projections rebuild", Assert.Throws<ReadModelException>(ask).Message, StringComparison.Ordinal);
    }

    private static void First(TestCatalog catalog)
    {
        using var logs = EvidenceLogs.Open(catalog.Files);
        Assert.NotEqual(default, logs.All[0].First);
    }
}
