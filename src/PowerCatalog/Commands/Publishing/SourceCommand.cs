using System.CommandLine;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Commands.Publishing;

/// <summary><c>source WHICH</c>: the file that a decision was recorded from, checked against the ledger's digest.</summary>
internal static class SourceCommand
{
    public static Command Create()
    {
        var (data, division) = (Common.Data(), Common.Division());
        var which = new Argument<string>("which") { Description = "文号、版本或编号 A document number, revision or id" };
        var output = new Option<FileInfo?>("--out") { Description = "写入的文件 The file to write (default: here, by its own name)" };
        var force = new Option<bool>("--force") { Description = "覆盖已有文件 Overwrite an existing file" };
        var command = new Command("source", "取回一个决定的来源文件 The file that a decision was recorded from")
        {
            which, output, force, data, division,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            await home.CatchUpAsync(parsed.GetValue(division), cancellation);
            var decision = Decision(home, parsed.GetValue(division), parsed.GetValue(which)!, cancellation);
            await using var content = await ContentAsync(home, decision, cancellation);
            var name = SourceNames.Of(decision.SourceName, decision.SourceDigest);
            var target = parsed.GetValue(output) ?? new FileInfo(name);
            await OutputFile.WriteAsync(target, parsed.GetValue(force), stream => content.CopyToAsync(stream, cancellation));
            Terminal.Line($"已写入 {target.FullName}（SHA-256 {decision.SourceDigest}，与台账一致）。Written; the digest is the ledger's.");
            return ExitCode.Done;
        });
        return command;
    }

    private static AdjustmentAnswer Decision(CatalogHome home, string? division, string which, CancellationToken cancellation)
    {
        var catalog = home.Division(division);
        using var view = home.Views.Open(catalog, LensRequest.Today, cancellation) ?? throw PaperOutput.NoCatalog(catalog);
        return view.Adjustment(which)
            ?? throw new CommandException(ExitCode.Refused, $"没有决定“{which}”。There is no adjustment '{which}'.");
    }

    private static async Task<FileStream> ContentAsync(CatalogHome home, AdjustmentAnswer decision, CancellationToken cancellation)
    {
        if (decision.SourceDigest.Length == 0)
            throw new CommandException(
                ExitCode.Refused, "这件决定是在表单里填写的，没有来源文件。This decision was filled into a form; there is no file.");
        var found = await new SourceFiles(home.Shared.Files).OpenCheckedAsync(decision.SourceDigest, cancellation);
        return found.Content ?? throw new CommandException(
            ExitCode.Refused,
            found.State == SourceState.Missing
                ? $"来源文件“{decision.SourceName}”（SHA-256 {decision.SourceDigest}）不在 {home.Shared.Files}。The file is not there."
                : $"{home.Shared.Files} 里的“{decision.SourceName}”与台账中的摘要不符，没有写出。"
                    + "What is stored has another digest than the ledger says and is not written.");
    }
}
