using System.CommandLine;
using System.Runtime;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Verifying;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// <c>ledger verify</c>: reads all of a ledger and says what is wrong with it, and what it could not check.
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
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            var verified = await LedgerVerification.RunAsync(home.Ledger, home.Clock, [new DecisionsCheck()], cancellation);
            var (readModels, differences) = await ComparedReadModels.OfAsync(home, cancellation);
            IReadOnlyList<LedgerFinding> findings = [.. verified.Findings, .. differences];
            new LastVerification(home.Clock.GetUtcNow(), verified.Events, findings.Count).Note(home.Folder);
            if (parsed.GetValue(json))
                Json.Print(
                    new
                    {
                        Sound = findings.Count == 0,
                        verified.Events,
                        verified.WithoutDigest,
                        ReadModels = readModels,
                        Findings = findings,
                    });
            else
                Print(verified, findings, readModels);
            return findings.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static void Print(LedgerVerification verified, IReadOnlyList<LedgerFinding> findings, ComparedReadModels readModels)
    {
        if (findings.Count == 0)
            Terminal.Line(
                $"台账完整：{Show.Number(verified.Events)} 个事件逐条核对，没有发现问题。"
                    + $"The ledger is intact: {verified.Events} events were checked, nothing is wrong.");
        else
            Terminal.Table(
                "代码", "说明", findings.Select(finding => (finding.Code, (string?)(finding.Message + FindingAdvice.For(finding.Code)))));
        if (verified.WithoutDigest > 0)
            Terminal.Note(
                $"其中 {Show.Number(verified.WithoutDigest)} 个事件记录时还没有摘要，内容是否改动过无从核验；请运行 ledger digest 补记。"
                    + $"{verified.WithoutDigest} of them were recorded before events carried digests: whether their content was changed "
                    + "cannot be checked. Run 'ledger digest' to add them.");
        Terminal.Note(readModels.Zh + readModels.En);
    }
}
