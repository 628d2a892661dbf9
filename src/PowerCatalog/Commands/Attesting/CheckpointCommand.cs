using System.CommandLine;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Attesting;

/// <summary><c>evidence checkpoint</c>: the newest checkpoint of a catalog, signed now where the log has grown.</summary>
internal static class CheckpointCommand
{
    public static Command Create()
    {
        var (data, division, json) = (Common.Data(), Common.Division(), Common.Json());
        var command = new Command("checkpoint", "最新的检查点 The newest checkpoint") { data, division, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            await home.CatchUpAsync(null, cancellation);
            var catalog = home.Division(parsed.GetValue(division));
            var round = await home.Checkpoints.SignAsync(cancellation);
            var kept = home.Checkpoints.Signing.Store.Newest(catalog);
            // Why nothing could be signed has been said.
            if (kept is null && round is null) return ExitCode.Refused;
            if (kept is null) throw None(home, catalog);
            if (parsed.GetValue(json)) Print(kept);
            else Console.Out.Write(kept.Note.ToString());
            // What is printed was signed before; why nothing was signed now has been said.
            return round is null || round.Refused.Any(refused => refused.Division == catalog) ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    private static CommandException None(CatalogHome home, DivisionCode catalog) => new(
        ExitCode.Refused,
        home.Checkpoints.Signing.IsExpected
            ? $"{catalog} 还没有检查点：清单还没有记录。There is no checkpoint of {catalog} yet: nothing is recorded in the catalog."
            : $"{catalog} 还没有检查点。请先用 evidence key create 生成签名密钥。"
                + $"There is no checkpoint of {catalog} yet; make a signing key first, with 'evidence key create'.");

    private static void Print(KeptCheckpoint kept) => Json.Print(
        new
        {
            kept.Checkpoint.Origin,
            kept.Checkpoint.Size,
            Root = kept.Checkpoint.Root.ToString(),
            Signers = kept.Note.Signatures.Select(signature => signature.Key.ToString()),
            Note = kept.Note.ToString(),
        });
}
