using Microsoft.Data.Sqlite;
using PowerCatalog.Application.Rotating;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Commands.Attesting;

/// <summary>Records rotations of the key in every catalog of a data folder, and has the logs signed that grew by it.</summary>
internal static class RotationRecording
{
    /// <summary>Records the statements that are not recorded yet; nothing where there is no ledger.</summary>
    public static async Task<int> RunAsync(HomePlace place, IReadOnlyList<RotationStatement> statements, CancellationToken cancellation)
    {
        if (statements.Count == 0 || !CatalogHome.HasLedger(place)) return ExitCode.Done;
        try
        {
            await using var home = CatalogHome.Open(place, create: false);
            await home.CatchUpAsync(null, cancellation);
            foreach (var catalog in home.Views.All())
                await RecordAsync(home, DivisionCode.Parse(catalog.Division), statements, cancellation);
            await home.CatchUpAsync(null, cancellation);
            await home.Checkpoints.SignAsync(cancellation);
            return ExitCode.Done;
        }
        catch (Exception exception) when (
            exception is LedgerException or ReadModelException or UnknownEventException or SqliteException or IOException
                or UnauthorizedAccessException or CommandException)
        {
            throw new CommandException(
                ExitCode.Failure,
                $"密钥的更换还没有记入台账，请稍后用 evidence key record 补记。{FileAdvice.Said(exception)}"
                    + " The rotation is not in the ledger yet; record it later with 'evidence key record'.");
        }
    }

    private static async Task RecordAsync(
        CatalogHome home, DivisionCode division, IReadOnlyList<RotationStatement> statements, CancellationToken cancellation)
    {
        foreach (var statement in statements)
        {
            var rotated = new SigningKeyRotated(
                statement.Note.ToString(), [.. statement.Old.Select(key => key.Text.ToString())],
                [.. statement.New.Select(key => key.Text.ToString())]);
            if (await KeyRotations.RecordAsync(home.Ledger, division, rotated, Common.Actor, cancellation))
                Terminal.Note($"已记入 {division} 的台账。Recorded in the ledger of {division}.");
        }
    }
}
