using System.CommandLine;
using System.Runtime;
using Microsoft.Data.Sqlite;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Verifying;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// <c>ledger verify</c>: reads all of a ledger and says what is wrong with it, and what it could not check. Nothing is written into it.
/// </summary>
internal static class LedgerVerifyCommand
{
    public static Command Create()
    {
        var data = Common.Data();
        var json = Common.Json();
        var command = new Command("verify", "核验台账完整 Verifies the integrity of the ledger") { data, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            // Nobody waits for an answer meanwhile: a collection need not make room for other threads, which costs more than it gives.
            GCSettings.LatencyMode = GCLatencyMode.Batch;
            var place = Common.Place(parsed, data);
            var verified = await VerifyAsync(place, cancellation);
            new LastVerification(TimeProvider.System.GetUtcNow(), verified.Events, verified.Findings.Count).Note(place.Folder);
            if (parsed.GetValue(json)) Print(verified);
            else Show(verified);
            return verified.Findings.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static async Task<Verified> VerifyAsync(HomePlace place, CancellationToken cancellation)
    {
        try
        {
            await using var home = CatalogHome.OpenToVerify(place);
            var verified = await LedgerVerification.RunAsync(home.Ledger, home.Clock, [new DecisionsCheck()], cancellation);
            var (readModels, differences) = await ComparedReadModels.OfAsync(home, cancellation);
            var kept = await home.Checkpoints.Signing.CompareAsync(cancellation);
            return new Verified(
                verified.Events, verified.WithoutDigest, readModels, kept.Compared,
                [.. verified.Findings, .. differences, .. kept.Findings]);
        }
        catch (LedgerException exception) when (IsDamage(exception, place))
        {
            return Unread(CatalogHome.LedgerPath(place.Folder), exception);
        }
    }

    // A file that cannot be opened is what a verification is there to find. Another program's file, a lock or a missing right is none.
    private static bool IsDamage(LedgerException exception, HomePlace place) =>
        File.Exists(CatalogHome.LedgerPath(place.Folder))
        // A table or a column that is not there (SQLITE_ERROR) is what a damaged schema looks like.
        && (exception.Failure == LedgerFailure.Changed
            || exception.InnerException is SqliteException { SqliteErrorCode: 1 }
            || SqliteLedger.CheckBytes(CatalogHome.LedgerPath(place.Folder)).Count > 0);

    private static Verified Unread(string path, LedgerException exception)
    {
        if (exception.InnerException is null)
            return new Verified(0, 0, ComparedReadModels.NoLedger, 0, [new LedgerFinding("not-opened", exception.Message)]);
        var why = exception.InnerException is SqliteException sqlite ? $" (SQLite {sqlite.SqliteExtendedErrorCode})" : "";
        var unread = new LedgerFinding(
            "integrity",
            $"台账文件 {Path.GetFileName(path)} 已损坏，不能读取，其中的事件没有核验{why}。"
                + $"The ledger's file {Path.GetFileName(path)} is damaged and cannot be read, so none of its events was checked{why}.");
        return new Verified(0, 0, ComparedReadModels.NoLedger, 0, [unread, .. SqliteLedger.CheckBytes(path)]);
    }

    private static void Print(Verified verified) => Json.Print(
        new
        {
            Sound = verified.Findings.Count == 0,
            verified.Events,
            verified.WithoutDigest,
            verified.ReadModels,
            verified.Checkpoints,
            verified.Findings,
        });

    private static void Show(Verified verified)
    {
        if (verified.Findings.Count == 0)
            Terminal.Line(
                $"台账完整：{Output.Show.Number(verified.Events)} 个事件逐条核对，没有发现问题。"
                    + $"The ledger is intact: {verified.Events} events were checked, nothing is wrong.");
        else
            Terminal.Table(
                "代码", "说明",
                verified.Findings.Select(finding => (finding.Code, (string?)(finding.Message + FindingAdvice.For(finding.Code)))));
        if (verified.WithoutDigest > 0)
            Terminal.Note(
                $"其中 {Output.Show.Number(verified.WithoutDigest)} 个事件记录时还没有摘要，内容是否改动过无从核验；请运行 ledger digest 补记。"
                    + $"{verified.WithoutDigest} of them were recorded before events carried digests: whether their content was changed "
                    + "cannot be checked. Run 'ledger digest' to add them.");
        Terminal.Note(verified.ReadModels.Zh + verified.ReadModels.En);
        Terminal.Note(verified.Checkpoints > 0
            ? $"已与保存的 {Output.Show.Number(verified.Checkpoints)} 份检查点核对。"
                + $"It was held against the checkpoints that are kept here and in --checkpoints: {verified.Checkpoints}."
            : "没有用来核对的检查点：台账是否被回退或改写，只有别处保存的检查点能说明（--checkpoints 目录，或 evidence check）。"
                + "There was no checkpoint to hold it against: only one that is kept elsewhere tells whether it was rolled back or "
                + "rewritten (--checkpoints DIR, or 'evidence check').");
    }

    private sealed record Verified(
        long Events, long WithoutDigest, ComparedReadModels ReadModels, long Checkpoints, IReadOnlyList<LedgerFinding> Findings);
}
